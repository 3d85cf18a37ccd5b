using Stemma.Text;

namespace Stemma.Comparing.Drift;

/// <summary>How a claim or quote changed from one article to a later, or borrowing, one.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="On">Whether <paramref name="From"/> and <paramref name="To"/> are claims or quotes.</param>
/// <param name="From">The one nearer to the origin.</param>
/// <param name="To">The changed one.</param>
/// <param name="Detail">Both wordings: <c>killed or injured → killed</c>.</param>
/// <param name="Why">The rule that found it, and what makes the one derive from the other.</param>
public sealed record Drift(DriftKind Kind, DriftOn On, ItemRef From, ItemRef To, string Detail, Explanation Why);

/// <summary>What a drift is between.</summary>
public enum DriftOn
{
    /// <summary>Two claims.</summary>
    Claims,

    /// <summary>Two quotes.</summary>
    Quotes,
}

/// <summary>What changed in passing on, as in the story format.</summary>
public enum DriftKind
{
    /// <summary>Another number.</summary>
    NumberChanged,

    /// <summary>Killed or injured became killed.</summary>
    ScopeNarrowed,

    /// <summary>Killed became killed or injured.</summary>
    ScopeWidened,

    /// <summary>At least 30 became 30.</summary>
    BoundDropped,

    /// <summary>30 became at least 30.</summary>
    BoundAdded,

    /// <summary>«Allegedly» was lost.</summary>
    HedgeDropped,

    /// <summary>«Allegedly» was added.</summary>
    HedgeAdded,

    /// <summary>The source was lost.</summary>
    AttributionDropped,

    /// <summary>Another source is named.</summary>
    AttributionChanged,

    /// <summary>Others are counted.</summary>
    SubjectChanged,

    /// <summary>Another place.</summary>
    PlaceChanged,

    /// <summary>Another time.</summary>
    TimeChanged,

    /// <summary>The utterance in other words.</summary>
    QuoteReworded,

    /// <summary>A part of the utterance.</summary>
    QuoteShortened,

    /// <summary>«Could not be verified» was lost.</summary>
    CaveatDropped,
}
