using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Web.Marking;

/// <summary>A stretch of an article that is shown as something; marks may overlap in any way.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">As what.</param>
/// <param name="Id">The anchor at its first character; empty where nothing points at it.</param>
/// <param name="Href">Where it leads; empty where nowhere.</param>
/// <param name="Label">What it is, for a person.</param>
public readonly record struct TextMark(TextSpan Span, MarkKind Kind, string Id, string Href, string Label);

/// <summary>As what a stretch is shown.</summary>
public enum MarkKind
{
    /// <summary>No part of the reporting.</summary>
    Boilerplate,

    /// <summary>Words that another article has too.</summary>
    Passage,

    /// <summary>Somebody's words.</summary>
    Quote,

    /// <summary>What is not known or verified.</summary>
    Caveat,

    /// <summary>A clause that states a quantity or event.</summary>
    Claim,

    /// <summary>Whose word it is.</summary>
    Source,

    /// <summary>A word that lessens a claim.</summary>
    Hedge,

    /// <summary>The number of a claim.</summary>
    Count,

    /// <summary>Words that mention a video, photo, recording or document.</summary>
    Evidence,

    /// <summary>A place that only a link leads to.</summary>
    Anchor,
}

/// <summary>A stretch over which the marks do not change.</summary>
/// <param name="Span">Where; never empty.</param>
/// <param name="Marks">The marks that cover it, by start.</param>
/// <param name="Opening">Those of <paramref name="Marks"/> that have not been in an earlier segment.</param>
/// <param name="Closing">Those of <paramref name="Marks"/> that are in no later segment.</param>
public sealed record TextSegment(
    TextSpan Span,
    ImmutableArray<TextMark> Marks,
    ImmutableArray<TextMark> Opening,
    ImmutableArray<TextMark> Closing
);
