using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>One place where an article speaks of a piece of evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">Position of the sentence.</param>
/// <param name="Span">The noun phrase and what is said of it.</param>
/// <param name="Reference">Whether it points back or brings something new.</param>
/// <param name="PostedBy">Who published it, where said here.</param>
/// <param name="Platform">Where; empty where not said here.</param>
/// <param name="Posted">When; null where not said here.</param>
internal sealed record EvidenceMention(
    EvidenceKind Kind,
    int Sentence,
    TextSpan Span,
    EvidenceReference Reference,
    ImmutableArray<Phrase> PostedBy,
    string Platform,
    ResolvedTime? Posted
);

/// <summary>How a mention points.</summary>
internal enum EvidenceReference
{
    /// <summary><c>a video</c>, <c>videos</c>: new, unless it says what another said.</summary>
    Open,

    /// <summary><c>another video</c>: surely new.</summary>
    New,

    /// <summary><c>the video</c>: the one before.</summary>
    Back,
}
