using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Reading.Evidence;
using Stemma.Text;

namespace Stemma.Comparing.Drift;

/// <summary>What changed in the doubt that goes with a claim: its hedges, and the caveats on it.</summary>
internal static class DoubtChanges
{
    private static readonly FrozenSet<string> Identity = EmbeddedList
        .Lines("Drift/en/identity.txt")
        .Select(word => ContentWords.StemOf(word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A hedge that no claim of the borrower on the figure has, or none of the source.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Hedges(ClaimStep step)
    {
        var (from, to) = (step.From.Claim.Hedges, step.To.Claim.Hedges);
        if (step.IsOnHeadline)
        {
            yield break;
        }

        if (from.Length > 0 && to.Length == 0 && step.After.All(claim => claim.Claim.Hedges.Length == 0))
        {
            yield return (DriftKind.HedgeDropped, $"«{from[0]}» is lost");
        }
        else if (from.Length == 0 && to.Length > 0 && step.Before.All(claim => claim.Claim.Hedges.Length == 0))
        {
            yield return (DriftKind.HedgeAdded, $"«{to[0]}» is added");
        }
    }

    /// <summary>A caveat on the claim at the origin, and none of its kind near the claim that was passed on.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Caveats(ClaimStep step, ImmutableArray<ArticleReading> articles)
    {
        var from = articles[step.From.Article.Index];
        var to = articles[step.To.Article.Index];
        if (step.IsOnHeadline)
        {
            yield break;
        }

        foreach (var caveat in from.Caveats.Where(caveat => IsOn(from, step.From.Claim, caveat)))
        {
            if (!to.Caveats.Any(other => other.Kind == caveat.Kind && IsNear(to, other.Span, step.To.Claim.Sentence)))
            {
                yield return (DriftKind.CaveatDropped, $"«{from.Text.Source.ToString(caveat.Span)}» is lost");
            }
        }
    }

    /// <summary>Who would not give a name has cast no doubt on the number.</summary>
    private static bool IsOn(ArticleReading reading, Claim claim, Caveat caveat) =>
        caveat.AppliesTo.Overlaps(claim.Sentence)
        && !(caveat.Kind == CaveatKind.NoComment && ContentWords.In(reading.Text, caveat.Span).Any(Identity.Contains));

    private static bool IsNear(ArticleReading reading, TextSpan first, TextSpan second) =>
        Math.Abs(reading.Text.SentenceAt(first.Start) - reading.Text.SentenceAt(second.Start)) <= 3;
}
