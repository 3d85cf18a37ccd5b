using System.Collections.Immutable;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Movements;

/// <summary>One thing in which a story is another than it was before articles came in.</summary>
/// <param name="Kind">What moved.</param>
/// <param name="Figure">The figure that it is about; null where it is about none.</param>
/// <param name="Before">How it stood, in a few words: <c>24</c>; empty where there was nothing.</param>
/// <param name="After">How it stands: <c>30 or more</c>, the name of an origin; empty where it is gone.</param>
/// <param name="Because">Where the later story says so; ascending; empty where something is gone from it.</param>
public sealed record Movement(
    MovementKind Kind,
    MovedFigure? Figure,
    string Before,
    string After,
    ImmutableArray<ArticleSpan> Because
);

/// <summary>What a figure that moved counts.</summary>
/// <param name="Measure">What happened to those counted.</param>
/// <param name="Subject">Those counted, in the articles’ words: <c>miners</c>; empty where nobody says.</param>
public sealed record MovedFigure(Measure Measure, string Subject);

/// <summary>What moved in a story; what a desk must see first comes first.</summary>
public enum MovementKind
{
    /// <summary>An outlet put right what it had published.</summary>
    Correction,

    /// <summary>Somebody denies a figure that nobody had denied.</summary>
    FirstDenial,

    /// <summary>The range or the best number of a figure is another.</summary>
    FigureChanged,

    /// <summary>A figure rests on more, on less, or is contested now.</summary>
    StandingChanged,

    /// <summary>Somebody vouches for a figure who did not before.</summary>
    OriginAdded,

    /// <summary>People are counted of whom nothing was told before.</summary>
    FigureAppeared,

    /// <summary>A video, photo, recording or document is verified, disputed, or no longer.</summary>
    EvidenceChanged,

    /// <summary>An article says that something is not known or verified, in a way in which none said it before.</summary>
    CaveatAppeared,

    /// <summary>A later version of an article no longer says that something is not known or verified.</summary>
    CaveatWithdrawn,

    /// <summary>An outlet changed a number, a source, a hedge or a quote in an article without saying so.</summary>
    SilentEdit,
}
