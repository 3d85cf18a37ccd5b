using System.Collections.Immutable;

namespace Stemma.Comparing.Figures;

/// <summary>Joins claims into figures, the surest pairs first, and never two that one sentence sets beside each other.</summary>
internal static class ClaimGrouper
{
    /// <returns>Every claim in exactly one group; by first claim.</returns>
    public static ImmutableArray<(ImmutableArray<ClaimView> Claims, string Reason)> Group(
        ImmutableArray<ClaimView> claims,
        ImmutableArray<ClaimPair> pairs
    )
    {
        var groupOf = Enumerable.Range(0, claims.Length).ToArray();
        var members = groupOf.Select(position => new List<int> { position }).ToArray();
        var reasons = new Dictionary<int, string>();
        foreach (var pair in pairs)
        {
            var (one, two) = (groupOf[pair.First], groupOf[pair.Second]);
            var isLoose =
                !pair.MayDiffer
                && CountFits.Of(claims[pair.First].Claim.Count, claims[pair.Second].Claim.Count) == CountFit.Compatible;
            if (one == two || members[one].Any(a => members[two].Any(b => StandApart(claims[a], claims[b], isLoose))))
            {
                continue;
            }

            var (into, from) = one < two ? (one, two) : (two, one);
            foreach (var member in members[from])
            {
                groupOf[member] = into;
            }

            members[into].AddRange(members[from]);
            members[from].Clear();
            reasons.TryAdd(into, pair.Reason);
        }

        return
        [
            .. members
                .Select((list, group) => (list, group))
                .Where(pair => pair.list.Count > 0)
                .Select(pair =>
                    (
                        ImmutableArray.CreateRange(pair.list.Order().Select(position => claims[position])),
                        reasons.GetValueOrDefault(pair.group, "one claim")
                    )
                ),
        ];
    }

    /// <summary>Two counts in one sentence are two quantities, unless it says the same number twice, or sets two sources against each other.</summary>
    /// <param name="first">A claim.</param>
    /// <param name="second">Another.</param>
    /// <param name="isLoose">Whether it is only numbers that allow each other which would join them: «dozens» is no bridge between 30 and 60.</param>
    private static bool StandApart(ClaimView first, ClaimView second, bool isLoose) =>
        first.Article == second.Article
            && first.Claim.Sentence == second.Claim.Sentence
            && CountFits.Of(first.Claim.Count, second.Claim.Count) == CountFit.Different
            && !(first.Measure == second.Measure && MainCounts.AreRivals(first, second))
        || isLoose && CountFits.Of(first.Claim.Count, second.Claim.Count) == CountFit.Different
        || AreListed(first, second)
        || SameFigure.AreTwoPersons(first, second)
        || MeasureFits.Of(first.Measure, second.Measure) == 0
        || PeopleClasses.Fit(first.Head, second.Head) == SubjectFit.Different;

    /// <summary>«His wife, a neighbour and an officer were shot»: each of them is one.</summary>
    private static bool AreListed(ClaimView first, ClaimView second) =>
        first.Article == second.Article
        && first.Claim.Sentence == second.Claim.Sentence
        && first.Claim is { Count.Implied: true, Subject: { } one }
        && second.Claim is { Count.Implied: true, Subject: { } two }
        && !one.Span.Overlaps(two.Span);
}
