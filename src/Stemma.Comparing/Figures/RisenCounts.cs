using Stemma.Comparing.Grouping;

namespace Stemma.Comparing.Figures;

/// <summary>Joins a count that says itself that it has grown with what earlier articles count first: <c>the toll rose to 30</c> goes on from 24.</summary>
internal static class RisenCounts
{
    private const double Score = 0.38;

    /// <param name="mains">What each article says first of a measure.</param>
    /// <param name="claims">All claims.</param>
    /// <param name="affinity">Which articles tell of one event.</param>
    public static IEnumerable<ClaimPair> Pairs(
        IReadOnlyCollection<int> mains,
        IReadOnlyList<ClaimView> claims,
        ArticleAffinity affinity
    ) =>
        from risen in mains
        where claims[risen].IsRisen
        from earlier in TrunkOf(risen, mains, claims, affinity)
        select new ClaimPair(
            Math.Min(earlier, risen),
            Math.Max(earlier, risen),
            Score,
            "a count that has risen since",
            MayDiffer: true
        );

    /// <summary>Of the counts that it may go on from, the one that most articles tell, and of those the largest: others may be of a part.</summary>
    private static IEnumerable<int> TrunkOf(
        int risen,
        IReadOnlyCollection<int> mains,
        IReadOnlyList<ClaimView> claims,
        ArticleAffinity affinity
    ) =>
        mains
            .Where(earlier =>
                earlier != risen
                && affinity.AreClose(claims[earlier].Article.Index, claims[risen].Article.Index)
                && HasGrownInto(claims[earlier], claims[risen])
            )
            .GroupBy(earlier => claims[earlier].Number)
            .OrderByDescending(same => same.Select(earlier => claims[earlier].Article).Distinct().Count())
            .ThenByDescending(same => same.Key)
            .FirstOrDefault()
        ?? Enumerable.Empty<int>();

    private static bool HasGrownInto(ClaimView earlier, ClaimView risen) =>
        earlier.Number < risen.Number
        && SameFigure.SubjectFitOf(earlier, risen) != SubjectFit.Different
        && SameFigure.TimesFit(earlier, risen)
        && IsNotLater(earlier, risen);

    private static bool IsNotLater(ClaimView earlier, ClaimView risen) =>
        (earlier.Published, risen.Published) is not ({ } before, { } after) || before.From <= after.To;
}
