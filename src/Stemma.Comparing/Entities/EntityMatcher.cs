using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Entities;

/// <summary>Joins the names of several articles that mean the same: spellings, transliterations, acronyms, roles.</summary>
public static class EntityMatcher
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <returns>Every entity of every article in exactly one.</returns>
    public static EntityIndex Match(ImmutableArray<ArticleReading> articles, int threads = 1)
    {
        var nodes = InOrder.Select(
            [.. articles.SelectMany((article, a) => article.Entities.Select((_, e) => new ItemRef(new ArticleRef(a), e)))],
            threads,
            item => NamedNode.Of(articles[item.Article.Index], item)
        );
        var clusters = new EntityClusters(nodes);

        SameNames.Join(nodes, clusters);
        ShortNames.Join(nodes, clusters);
        Spellings.Join(nodes, clusters);
        BareNames.Join(nodes, clusters);

        return new EntityIndex(StoryEntities.Of(nodes, clusters));
    }
}
