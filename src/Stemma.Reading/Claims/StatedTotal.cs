using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>The largest number that an article states in one breath: <c>three people</c>, or <c>two men and a boy</c> together.</summary>
internal static class StatedTotal
{
    /// <summary>The largest of the sums that stand in one sentence; parts are not added to what they are parts of.</summary>
    /// <param name="text">The article.</param>
    /// <param name="claims">Claims of one measure; ascending.</param>
    public static TollFigure Largest(TokenizedText text, IEnumerable<Claim> claims)
    {
        var best = TollFigure.None;
        foreach (var sentence in claims.GroupBy(claim => claim.Sentence))
        {
            foreach (var sum in Sums(text, [.. sentence]).Where(sum => !sum.All(IsOnePerson)))
            {
                var number = TotalOf(sum);
                if (number > best.Best || best.Claims.IsEmpty)
                {
                    best = new TollFigure(
                        number,
                        sum,
                        new Explanation("toll.total", [.. sum.Select(claim => $"{claim.Count.Wording} {claim.Subject?.Text}")])
                    );
                }
            }
        }

        return best;
    }

    /// <summary>All together; but <c>four guests, two women and two men</c> are four, and so are <c>two women and two men, four in all</c>.</summary>
    private static long TotalOf(ImmutableArray<Claim> sum)
    {
        var all = sum.Sum(NumberOf);
        var (first, last) = (NumberOf(sum[0]), NumberOf(sum[^1]));
        return sum.Length > 2 && first * 2 == all ? first
            : sum.Length > 2 && last * 2 == all ? last
            : all;
    }

    /// <summary>Single persons are told apart by <see cref="PersonRoll"/>.</summary>
    private static bool IsOnePerson(Claim claim) => claim.Count is { Low: 1, High: 1 };

    private static long NumberOf(Claim claim) => claim.Count.Low ?? claim.Count.High ?? 0;

    /// <summary>Runs of claims that are coordinated with one another.</summary>
    private static IEnumerable<ImmutableArray<Claim>> Sums(TokenizedText text, ImmutableArray<Claim> claims)
    {
        for (var start = 0; start < claims.Length; )
        {
            var end = start + 1;
            while (end < claims.Length && AreAdded(text, claims[end - 1], claims[end]))
            {
                end++;
            }

            yield return claims[start..end];
            start = end;
        }
    }

    private static bool AreAdded(TokenizedText text, Claim first, Claim second) =>
        second.Why.Rule != "claim.part"
        && Coordination.Joins(text, text.TokenAt(EndOf(first)), text.TokenAt(second.Count.Span.Start));

    private static int EndOf(Claim claim) => Math.Max(claim.Count.Span.End, claim.Subject?.Span.End ?? 0);
}
