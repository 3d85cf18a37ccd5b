using Stemma.Comparing.Briefs;
using Stemma.Comparing.Figures;
using Stemma.Reading.Evidence;

namespace Stemma.Comparing.Movements;

/// <summary>Says in a line what moved.</summary>
public static class MovementPhrases
{
    private const int LongestSubject = 60;

    /// <summary><c>Killed (miners): 24 → 30</c>, <c>Killed (miners): new origin, Selm General Hospital</c>.</summary>
    /// <param name="kind">What moved.</param>
    /// <param name="figure">The figure that it is about; null where it is about none.</param>
    /// <param name="before">As in <see cref="Movement.Before"/>.</param>
    /// <param name="after">As in <see cref="Movement.After"/>.</param>
    public static string Of(MovementKind kind, MovedFigure? figure, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return kind switch
        {
            MovementKind.Correction => $"Correction: {Edit(before, after)}",
            MovementKind.SilentEdit => $"Changed without a word: {Edit(before, after)}",
            MovementKind.FirstDenial => $"{What(figure)}: first denial, by {after}",
            MovementKind.FigureChanged => $"{What(figure)}: {before} → {after}",
            MovementKind.StandingChanged => $"{What(figure)}: {Standing(before)} → {Standing(after)}",
            MovementKind.OriginAdded => $"{What(figure)}: new origin, {after}",
            MovementKind.FigureAppeared => $"{What(figure)}: {after}, told for the first time",
            MovementKind.EvidenceChanged => $"Evidence: {Verification(before)} → {Verification(after)}",
            MovementKind.CaveatAppeared => $"New doubt: {Doubt(after)}",
            _ => $"Doubt withdrawn by {after}: {Doubt(before)}",
        };
    }

    private static string What(MovedFigure? figure)
    {
        if (figure is null)
        {
            return "A figure";
        }

        var measure = MeasurePhrases.Of(figure.Measure);
        var subject =
            figure.Subject.Length > LongestSubject
                ? string.Concat(figure.Subject.AsSpan(0, LongestSubject), "…")
                : figure.Subject;
        return char.ToUpperInvariant(measure[0]) + measure[1..] + (subject.Length > 0 ? $" ({subject})" : string.Empty);
    }

    private static string Edit(string before, string after) =>
        before.Length == 0 ? $"«{after}» is new"
        : after.Length == 0 ? $"«{before}» is gone"
        : $"«{before}» → «{after}»";

    private static string Standing(string name) =>
        name switch
        {
            nameof(FigureStanding.SingleSource) => "one origin",
            nameof(FigureStanding.Corroborated) => "corroborated",
            nameof(FigureStanding.Contested) => "contested",
            _ => "superseded",
        };

    private static string Verification(string name) =>
        name switch
        {
            nameof(EvidenceStanding.Verified) => "verified",
            nameof(EvidenceStanding.Disputed) => "disputed",
            nameof(EvidenceStanding.Unverified) => "not verified",
            nameof(EvidenceStanding.Unstated) => "verification not mentioned",
            _ => "new",
        };

    private static string Doubt(string name) =>
        name switch
        {
            nameof(CaveatKind.Unverified) => "not verified",
            nameof(CaveatKind.NoComment) => "no comment",
            nameof(CaveatKind.NotAcknowledged) => "not acknowledged",
            nameof(CaveatKind.NoFigures) => "no figures given",
            nameof(CaveatKind.Unclear) => "not known",
            _ => "denied or disputed",
        };
}
