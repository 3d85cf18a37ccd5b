using System.Collections.Frozen;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Words;
using Stemma.Reading.Claims;
using Stemma.Reading.Quantities;

namespace Stemma.Comparing.Drift;

/// <summary>What changed in the number, and in what it is a number of.</summary>
internal static class CountChanges
{
    private static readonly FrozenSet<string> EitherFate = EmbeddedList
        .Lines("Drift/en/either-fate.txt")
        .Select(word => ContentWords.StemOf(word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Another number, or a bound lost or added.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Number(ClaimStep step)
    {
        var (from, to) = (step.From.Claim.Count, step.To.Claim.Count);
        var detail = $"{from.Wording} → {to.Wording}";
        if (CountFits.Of(from, to) != CountFit.Equal)
        {
            // «One of those killed» counts some of «four killed», and contradicts nobody.
            if (!step.IsUpdate && step.From.IsPart == step.To.IsPart)
            {
                yield return (DriftKind.NumberChanged, detail);
            }
        }
        else if (IsBound(from) && IsExact(to))
        {
            yield return (DriftKind.BoundDropped, detail);
        }
        else if (IsExact(from) && IsBound(to))
        {
            yield return (DriftKind.BoundAdded, detail);
        }
    }

    private static bool IsBound(Quantity count) => count.Low is null != count.High is null;

    private static bool IsExact(Quantity count) => count.Low is not null && count.Low == count.High;

    /// <summary>One of killed and injured is left, or has come.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Scope(ClaimStep step)
    {
        var (from, to) = (step.From.Measure, step.To.Measure);
        if (CountFits.Of(step.From.Claim.Count, step.To.Claim.Count) == CountFit.Different || AreTwoPersons(step))
        {
            yield break;
        }

        if (!SaysWhich(step.From) || !SaysWhich(step.To))
        {
            yield break;
        }

        if (from == Measure.Casualties && to is Measure.Killed or Measure.Injured)
        {
            yield return (DriftKind.ScopeNarrowed, $"killed or injured → {to.ToString().ToLowerInvariant()}");
        }
        else if (to == Measure.Casualties && from is Measure.Killed or Measure.Injured)
        {
            yield return (DriftKind.ScopeWidened, $"{from.ToString().ToLowerInvariant()} → killed or injured");
        }
    }

    /// <summary>«Killed or wounded» says that it is either; «shot» leaves it open, and who says more has taken nothing away.</summary>
    private static bool SaysWhich(ClaimView claim) =>
        claim.Measure != Measure.Casualties || claim.Clause.Any(stem => EitherFate.Contains(stem));

    /// <summary>Persons without a number who are called differently may be two: <c>shot another person</c>, <c>the gunman was killed</c>.</summary>
    private static bool AreTwoPersons(ClaimStep step) =>
        step.From.Claim.Count.Implied && step.To.Claim.Count.Implied && step.From.Head != step.To.Head;
}
