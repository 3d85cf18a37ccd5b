using Stemma.Comparing.Grouping;

namespace Stemma.Comparing.Figures;

/// <summary>Joins what two sources count differently in two articles: the governor says nine in the one, the priest eleven in the other.</summary>
/// <remarks>
/// Only what either article first says on somebody's word, and only where that somebody stands in the sentence. Where one article has counts by both, it is its own
/// sentences that tell whether they are of one thing (<see cref="MainCounts"/>).
/// </remarks>
internal static class RivalCounts
{
    private const double Score = 0.3;

    /// <param name="told">Totals on somebody's word.</param>
    /// <param name="claims">All claims.</param>
    /// <param name="affinity">Which articles tell of one event.</param>
    /// <returns>Pairs weaker than any other.</returns>
    public static IEnumerable<ClaimPair> Pairs(int[] told, IReadOnlyList<ClaimView> claims, ArticleAffinity affinity)
    {
        var articles = told.ToLookup(position => (claims[position].Article, claims[position].Measure));
        return from one in articles
            from two in articles
            where
                one.Key.Measure == two.Key.Measure
                && one.Key.Article.Index < two.Key.Article.Index
                && affinity.AreClose(one.Key.Article.Index, two.Key.Article.Index)
                && AreRivals(claims[one.First()], claims[two.First()])
                && !HasSourceOf(claims[one.First()], two, claims)
                && !HasSourceOf(claims[two.First()], one, claims)
            select new ClaimPair(one.First(), two.First(), Score, "two sources count the same differently");
    }

    private static bool AreRivals(ClaimView first, ClaimView second) =>
        !first.Sources.Any(source => second.Sources.Any(source.MayBeSame))
        && MainCounts.AreRivals(first, second)
        && MainCounts.CountTheSame(first, second)
        && AreOfOneDay(first, second);

    private static bool HasSourceOf(ClaimView claim, IEnumerable<int> others, IReadOnlyList<ClaimView> claims) =>
        others.Any(other => claims[other].Sources.Any(source => claim.Sources.Any(source.IsSame)));

    /// <summary>What another source counts on another day may be a later state of affairs.</summary>
    private static bool AreOfOneDay(ClaimView first, ClaimView second) =>
        (first.Days, second.Days) is ({ } one, { } two)
            ? one.Overlaps(two)
            : (first.Published, second.Published) is not ({ } here, { } there) || here.Overlaps(there);
}
