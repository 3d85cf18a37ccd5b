using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>One article's statement of one quantity or event.</summary>
public sealed record Claim
{
    /// <summary>The clause that makes the statement; covers the count.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>What is said to have happened to those counted.</summary>
    public required Measure Measure { get; init; }

    /// <summary>How many.</summary>
    public required Quantity Count { get; init; }

    /// <summary>Those counted; null where nothing is said of them.</summary>
    public Phrase? Subject { get; init; }

    /// <summary>Who did it, where that is said.</summary>
    public Phrase? Actor { get; init; }

    /// <summary>Where it happened, from general to exact.</summary>
    public ImmutableArray<Phrase> Places { get; init; } = [];

    /// <summary>When it happened; null where the article does not tell.</summary>
    public ClaimTime? Time { get; init; }

    /// <summary>Whose word it is, nearest first; empty where it is the article's own.</summary>
    public ImmutableArray<Attribution> Attribution { get; init; } = [];

    /// <summary>Words that lessen the claim: <c>allegedly</c>, <c>reportedly</c>, <c>may</c>.</summary>
    public ImmutableArray<string> Hedges { get; init; } = [];

    /// <summary>Whether it is asserted.</summary>
    public Polarity Polarity { get; init; } = Polarity.Affirmed;

    /// <summary>The event that the claim is about, against the one that the article reports.</summary>
    public EventScope Scope { get; init; } = EventScope.Current;

    /// <summary>The rule that read it.</summary>
    public required Explanation Why { get; init; }
}

/// <summary>When something happened, in the article's words.</summary>
/// <param name="Days">The days, both inclusive.</param>
/// <param name="Wording">The words.</param>
/// <param name="Span">Where they stand.</param>
public readonly record struct ClaimTime(DateRange Days, string Wording, TextSpan Span);

/// <summary>What is said to have happened to those counted.</summary>
public enum Measure
{
    /// <summary>Beyond this list.</summary>
    Other,

    /// <summary>Dead by the event.</summary>
    Killed,

    /// <summary>Hurt and alive.</summary>
    Injured,

    /// <summary>Killed and injured together, or not told apart.</summary>
    Casualties,

    /// <summary>Not found.</summary>
    Missing,

    /// <summary>Taken by an enemy or by criminals.</summary>
    Captured,

    /// <summary>Held by police or a state.</summary>
    Detained,

    /// <summary>Forces sent or present.</summary>
    Deployed,

    /// <summary>Made to leave their homes.</summary>
    Displaced,

    /// <summary>Brought to safety.</summary>
    Rescued,
}

/// <summary>Whether a claim is asserted.</summary>
public enum Polarity
{
    /// <summary>It is.</summary>
    Affirmed,

    /// <summary>It is denied.</summary>
    Denied,

    /// <summary>It is asked, doubted, or left open.</summary>
    Questioned,
}

/// <summary>Which event a claim is about.</summary>
public enum EventScope
{
    /// <summary>The event that the article reports.</summary>
    Current,

    /// <summary>An earlier, other event told as background.</summary>
    Background,

    /// <summary>A total over a longer time: <c>since the war began</c>.</summary>
    Cumulative,

    /// <summary>Planned, feared or supposed.</summary>
    Hypothetical,
}
