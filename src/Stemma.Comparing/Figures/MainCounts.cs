using Stemma.Comparing.Grouping;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Figures;

/// <summary>
/// Joins different numbers that count the same: what one source first says of the dead in one article, and says anew in another;
/// and what two named sources say against each other in one article. So a toll that rises, and a toll that is contested, is one figure.
/// </summary>
internal static class MainCounts
{
    private const double AcrossArticles = 0.4;
    private const double WithinArticle = 0.35;
    private const int Small = 2;

    /// <summary>Rival counts of one thing are seldom further apart than this factor; a part and its whole often are.</summary>
    private const int MostApart = 2;

    /// <summary>Pairs of different numbers, weaker than any pair of equal ones.</summary>
    public static IEnumerable<ClaimPair> Pairs(IReadOnlyList<ClaimView> claims, ArticleAffinity affinity)
    {
        var totals = Enumerable.Range(0, claims.Count).Where(position => IsTotal(claims[position])).ToArray();
        var mains = MainOf(totals, claims);
        return mains
            .SelectMany(same => Across([.. same], claims, affinity))
            .Concat(mains.SelectMany(same => RisenCounts.Pairs([.. same], claims, affinity)))
            .Concat(Within(totals, claims))
            .Concat(RivalCounts.Pairs([.. totals.Where(position => claims[position].NamesSource)], claims, affinity));
    }

    /// <summary>By measure, what each article says first, and what others say against that in it.</summary>
    private static ILookup<Measure, int> MainOf(int[] totals, IReadOnlyList<ClaimView> claims) =>
        totals
            .GroupBy(position => (claims[position].Article, claims[position].Measure))
            .SelectMany(same =>
                same.Where(position => position == same.First() || AreRivals(claims[same.First()], claims[position]))
            )
            .ToLookup(position => claims[position].Measure);

    private static IEnumerable<ClaimPair> Across(int[] mains, IReadOnlyList<ClaimView> claims, ArticleAffinity affinity) =>
        from one in mains
        from two in mains
        where
            one < two
            && affinity.AreClose(claims[one].Article.Index, claims[two].Article.Index)
            && claims[one].Sources.Any(source => claims[two].Sources.Any(other => source.IsSame(other) && !source.IsOwner(other)))
            && AreOneKind(claims[one], claims[two])
            && CountTheSame(claims[one], claims[two])
        select new ClaimPair(one, two, AcrossArticles, "one source counts again");

    /// <summary>«The company says 11, the union says 19».</summary>
    private static IEnumerable<ClaimPair> Within(int[] totals, IReadOnlyList<ClaimView> claims) =>
        from same in totals.GroupBy(position => (claims[position].Article, claims[position].Measure))
        let one = same.First()
        from two in same.Skip(1)
        where AreRivals(claims[one], claims[two]) && CountTheSame(claims[one], claims[two])
        select new ClaimPair(one, two, WithinArticle, "two sources count the same differently");

    /// <summary>True where two named sources, set against each other in one article, count the same differently.</summary>
    public static bool AreRivals(ClaimView first, ClaimView second) =>
        first.Sources.Length > 0
        && second.Sources.Length > 0
        && !first.Sources.Any(source => second.Sources.Any(source.IsSame))
        && Math.Max(first.Number, second.Number) <= MostApart * Math.Min(first.Number, second.Number)
        && AreOneKind(first, second);

    /// <summary>A state that tells of its own soldiers and of the enemy's fighters counts two things.</summary>
    private static bool AreOneKind(ClaimView first, ClaimView second) =>
        first.Head == second.Head || (PeopleClasses.IsAnybody(first.Head) && PeopleClasses.IsAnybody(second.Head));

    private static bool IsTotal(ClaimView claim) =>
        claim.Measure != Measure.Other
        && claim.Number > Small
        && claim.Claim is { Count.Implied: false, Scope: EventScope.Current }
        && !claim.IsPart;

    /// <summary>True for different numbers of people who may be the same, at times that may be.</summary>
    public static bool CountTheSame(ClaimView first, ClaimView second) =>
        first.Measure != Measure.Casualties
        && CountFits.Of(first.Claim.Count, second.Claim.Count) == CountFit.Different
        && SameFigure.SubjectFitOf(first, second) >= SubjectFit.Possible
        && SameFigure.TimesFit(first, second);
}
