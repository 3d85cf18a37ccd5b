using System.Collections.Immutable;

namespace Stemma.Eval.Scale;

/// <summary>How many of the planted pairs were found, and how many of the found ones are none.</summary>
/// <param name="Found">Pairs found.</param>
/// <param name="Wrong">Of them, those that share no sentence in any wording.</param>
/// <param name="Planted">Of each kind, how many were planted, and how many of those were found.</param>
/// <param name="Kin">Articles of which at least one planted partner was found.</param>
/// <param name="Kindred">Articles that have a planted partner.</param>
internal sealed record ArchiveScore(
    int Found,
    int Wrong,
    ImmutableSortedDictionary<PlantedPair, (int Planted, int Found)> Planted,
    int Kin,
    int Kindred
)
{
    /// <summary>Share of the found pairs that share a sentence.</summary>
    public double Precision => Found == 0 ? 1 : 1 - ((double)Wrong / Found);

    /// <summary>Share of the planted pairs that were found.</summary>
    public double Recall =>
        (double)Planted.Values.Sum(kind => kind.Found) / Math.Max(1, Planted.Values.Sum(kind => kind.Planted));

    /// <summary>Judges the pairs that were found.</summary>
    public static ArchiveScore Of(ImmutableArray<ArchivedArticle> articles, HashSet<(int First, int Second)> found)
    {
        var planted = PlantedIn(articles).ToList();
        var kindred = planted.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        var kin = planted
            .Where(pair => found.Contains((pair.First, pair.Second)))
            .SelectMany(pair => new[] { pair.First, pair.Second })
            .ToHashSet();
        return new ArchiveScore(
            found.Count,
            found.Count(pair => !articles[pair.First].SharesWith(articles[pair.Second])),
            planted
                .GroupBy(pair => pair.Kind)
                .ToImmutableSortedDictionary(
                    kind => kind.Key,
                    kind => (kind.Count(), kind.Count(pair => found.Contains((pair.First, pair.Second))))
                ),
            kin.Count,
            kindred.Count
        );
    }

    private static IEnumerable<(int First, int Second, PlantedPair Kind)> PlantedIn(ImmutableArray<ArchivedArticle> articles) =>
        from family in articles.Select((article, index) => (article.Family, Index: index)).GroupBy(each => each.Family)
        let members = family.Select(each => each.Index).Order().ToArray()
        from first in members
        from second in members
        where first < second
        let kind = articles[first].With(articles[second])
        where kind is not null
        select (first, second, kind.Value);
}
