using Stemma.Comparing.Drift;

namespace Stemma.Comparing.Briefs;

/// <summary>Says in a few words what kind of change a drift is.</summary>
public static class DriftPhrases
{
    /// <summary>As the beginning of a sentence: <c>A hedge is lost</c>.</summary>
    public static string Of(DriftKind kind) =>
        kind switch
        {
            DriftKind.NumberChanged => "The number changes",
            DriftKind.ScopeNarrowed => "Killed or injured is narrowed",
            DriftKind.ScopeWidened => "The measure is widened",
            DriftKind.BoundDropped => "A bound is lost",
            DriftKind.BoundAdded => "A bound is added",
            DriftKind.HedgeDropped => "A hedge is lost",
            DriftKind.HedgeAdded => "A hedge is added",
            DriftKind.AttributionDropped => "The source is lost",
            DriftKind.AttributionChanged => "The source changes",
            DriftKind.SubjectChanged => "Others are counted",
            DriftKind.PlaceChanged => "The place changes",
            DriftKind.TimeChanged => "The time changes",
            DriftKind.QuoteReworded => "A quote is reworded",
            DriftKind.QuoteShortened => "A quote is shortened",
            _ => "A caveat is lost",
        };
}
