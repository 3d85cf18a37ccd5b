using System.Collections.Immutable;
using Stemma.Comparing.Rulings;
using Stemma.Reading;

namespace Stemma.Comparing.Entities;

/// <summary>Joins the names of several articles that mean the same: spellings, transliterations, acronyms, roles.</summary>
public static class EntityMatcher
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <param name="rulings">What people have decided about names; nothing where it is not given.</param>
    /// <returns>Every entity of every article in exactly one.</returns>
    public static EntityIndex Match(
        ImmutableArray<ArticleReading> articles,
        int threads = 1,
        ImmutableArray<JoinRuling> rulings = default
    )
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

        return new EntityIndex(StoryEntities.Of(nodes, JoinRulings.Apply(clusters.Groups(), rulings, Keyed(articles))));
    }

    private static IEnumerable<(ItemKey, ItemRef)> Keyed(ImmutableArray<ArticleReading> articles) =>
        articles.SelectMany(
            (reading, a) =>
                reading.Entities.Select((entity, e) => (ItemKey.Of(reading, entity), new ItemRef(new ArticleRef(a), e)))
        );
}
