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

        return new EntityIndex(StoryEntities.Of(nodes, Ruled(articles, clusters.Groups(), rulings)));
    }

    private static IEnumerable<RuledGroup> Ruled(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<RuledGroup> groups,
        ImmutableArray<JoinRuling> rulings
    )
    {
        if (rulings.IsDefaultOrEmpty)
        {
            return groups;
        }

        var items = articles
            .SelectMany(
                (reading, a) =>
                    reading.Entities.Select(
                        (entity, e) => (Key: ItemKey.Of(reading, entity), Item: new ItemRef(new ArticleRef(a), e))
                    )
            )
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.Item);
        return JoinRulings.Apply(groups, rulings, key => items.TryGetValue(key, out var item) ? item : null);
    }
}
