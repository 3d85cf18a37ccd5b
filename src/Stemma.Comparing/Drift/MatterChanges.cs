using Stemma.Comparing.Figures;

namespace Stemma.Comparing.Drift;

/// <summary>What changed in who is counted, where and when.</summary>
internal static class MatterChanges
{
    /// <summary>Others are counted: both nouns are known, and mean other people.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Subject(ClaimStep step)
    {
        var (from, to) = (step.From, step.To);
        if (
            from.Head.Length > 0
            && to.Head.Length > 0
            && !IsSameNoun(from.Head, to.Head)
            && !PeopleClasses.IsAnybody(from.Head)
            && !PeopleClasses.IsAnybody(to.Head)
            && PeopleClasses.AreKinds(from.Head, to.Head)
        )
        {
            yield return (DriftKind.SubjectChanged, $"{from.Claim.Subject?.Text} → {to.Claim.Subject?.Text}");
        }
    }

    private static bool IsSameNoun(string first, string second) =>
        first == second
        || first.TrimEnd('s') == second.TrimEnd('s')
        || first.EndsWith(second, StringComparison.Ordinal)
        || second.EndsWith(first, StringComparison.Ordinal);

    /// <summary>Places that share no name.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Place(ClaimStep step)
    {
        var (from, to) = (step.From.Claim.Places, step.To.Claim.Places);
        if (
            from.Length > 0
            && to.Length > 0
            && !from.Any(one =>
                to.Any(two => SourceNames(one.Text).Intersect(SourceNames(two.Text), StringComparer.OrdinalIgnoreCase).Any())
            )
        )
        {
            yield return (DriftKind.PlaceChanged, $"{from[^1].Text} → {to[^1].Text}");
        }
    }

    private static IEnumerable<string> SourceNames(string place) => place.Split(' ').Where(word => word.Length > 3);

    /// <summary>Days that do not overlap.</summary>
    public static IEnumerable<(DriftKind Kind, string Detail)> Time(ClaimStep step)
    {
        if (step.From.Days is { } from && step.To.Days is { } to && !from.Overlaps(to))
        {
            yield return (DriftKind.TimeChanged, $"{step.From.Claim.Time?.Wording} → {step.To.Claim.Time?.Wording}");
        }
    }
}
