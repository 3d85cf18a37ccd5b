using System.Collections.Immutable;

namespace Stemma.Reading.Speech.Reports;

/// <summary>What a word of <c>en/reporting-*.txt</c> does, and where its content stands.</summary>
/// <param name="Kind">What a source does with it.</param>
/// <param name="Frames">The shapes that its content can have.</param>
/// <param name="Prepositions">Those that lead to a content: <c>about</c>.</param>
internal sealed record ReportingWord(ReportKind Kind, Frames Frames, ImmutableArray<string> Prepositions)
{
    /// <summary>The same word with the shapes of another line of the lists; the first line's kind stands.</summary>
    public ReportingWord With(ReportingWord other) =>
        new(Kind, Frames | other.Frames, [.. Prepositions.Union(other.Prepositions)]);

    /// <summary>True where the word takes content of this shape.</summary>
    public bool Takes(Frames frame) => (Frames & frame) != 0;
}

/// <summary>Shapes of a content.</summary>
[Flags]
internal enum Frames
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A clause with a finite verb.</summary>
    Clause = 1,

    /// <summary>Quoted words, or a clause set beside it.</summary>
    Quote = 2,

    /// <summary>An infinitive or participle.</summary>
    To = 4,

    /// <summary>The object.</summary>
    Object = 8,

    /// <summary>The object is who listens.</summary>
    Listener = 16,

    /// <summary>The object with what it is taken as.</summary>
    ObjectAs = 32,

    /// <summary>The object with what it is to do.</summary>
    ObjectTo = 64,

    /// <summary>The object with what it is called.</summary>
    ObjectComplement = 128,

    /// <summary>The object, where the subject is something written or measured: <c>the poll found a lead</c>.</summary>
    ObjectOfDocument = 256,

    /// <summary>The object with <c>at</c>: <c>put the toll at nine</c>.</summary>
    ObjectAt = 512,

    /// <summary>An object with a number: <c>counted nine</c>.</summary>
    ObjectNumber = 1024,

    /// <summary>A word for figures as object: <c>gave the toll</c>.</summary>
    ObjectFigures = 2048,

    /// <summary>No content has to be seen.</summary>
    Free = 4096,
}
