using Stemma.Comparing.Grouping;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Figures;

/// <summary>
/// Joins small numbers that are all that two articles count of one fate: where both tell of one death and of no other, it is one death, however they word it.
/// </summary>
internal static class OnlyCounts
{
    private const double Score = 0.45;

    /// <summary>An article that says it more often than this is a list or a page gone wrong.</summary>
    private const int MostRepeats = 30;

    /// <param name="claims">All claims.</param>
    /// <param name="affinity">Which articles tell of one event.</param>
    /// <returns>Pairs weaker than those whose sentences speak for them.</returns>
    public static IEnumerable<ClaimPair> Pairs(IReadOnlyList<ClaimView> claims, ArticleAffinity affinity)
    {
        var only = Enumerable
            .Range(0, claims.Count)
            .Where(position => IsCount(claims[position]))
            .GroupBy(position => (claims[position].Article, claims[position].Measure))
            .Where(same => same.Select(position => claims[position].Number).Distinct().Count() == 1)
            .Select(same => same.ToArray())
            .ToList();
        return Within(only, claims).Concat(Across([.. only.Select(same => same[0])], claims, affinity));
    }

    /// <summary>An article that says it again.</summary>
    private static IEnumerable<ClaimPair> Within(IEnumerable<int[]> only, IReadOnlyList<ClaimView> claims) =>
        from same in only
        from again in same.Skip(1).Take(MostRepeats)
        where AreOne(claims[same[0]], claims[again])
        select new ClaimPair(same[0], again, Score, "the only number of its kind in its article");

    private static IEnumerable<ClaimPair> Across(int[] first, IReadOnlyList<ClaimView> claims, ArticleAffinity affinity) =>
        from same in first.ToLookup(position => (claims[position].Measure, claims[position].Number))
        from one in same
        from two in same
        where
            one < two
            && affinity.AreClose(claims[one].Article.Index, claims[two].Article.Index)
            && AreOne(claims[one], claims[two])
        select new ClaimPair(one, two, Score, "the only number of its kind in either article");

    private static bool AreOne(ClaimView first, ClaimView second) =>
        SameFigure.SubjectFitOf(first, second) != SubjectFit.Different
        && SameFigure.TimesFit(first, second)
        && !AreOfTwoPlaces(first, second);

    /// <summary>A number in words or figures of what befell people in the event reported, and no part of another.</summary>
    private static bool IsCount(ClaimView claim) =>
        claim.Measure is Measure.Killed or Measure.Missing
        && claim.Claim is { Count.Implied: false, Scope: EventScope.Current, Polarity: Polarity.Affirmed }
        && claim.Number > 0
        && !claim.IsPart;

    private static bool AreOfTwoPlaces(ClaimView first, ClaimView second) =>
        first.Claim.Places is { IsEmpty: false } here
        && second.Claim.Places is { IsEmpty: false } there
        && !here.Any(one => there.Any(two => one.Text.Equals(two.Text, StringComparison.OrdinalIgnoreCase)));
}
