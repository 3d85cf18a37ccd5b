using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Entities;

/// <summary>Joins the names of several articles that mean the same: spellings, transliterations, acronyms, roles.</summary>
public static class EntityMatcher
{
    /// <returns>Every entity of every article in exactly one.</returns>
    public static EntityIndex Match(ImmutableArray<ArticleReading> articles)
    {
        var nodes = articles
            .SelectMany(
                (article, a) => article.Entities.Select((_, e) => NamedNode.Of(article, new ItemRef(new ArticleRef(a), e)))
            )
            .ToImmutableArray();
        var clusters = new EntityClusters(nodes);

        SameNames.Join(nodes, clusters);
        ShortNames.Join(nodes, clusters);
        Spellings.Join(nodes, clusters);
        BareNames.Join(nodes, clusters);

        return new EntityIndex(StoryEntities.Of(nodes, clusters));
    }
}
