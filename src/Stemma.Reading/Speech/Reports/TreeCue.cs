using System.Collections.Immutable;
using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>A word that attributes, with what the tree shows of its source and content, all in words of the parse.</summary>
/// <param name="Predicate">The word: a verb, adjective or noun.</param>
/// <param name="Words">It with its helping verbs, adverbs, particle and preposition.</param>
/// <param name="SourceHead">Head of the source's phrase; −1 where the sentence names nobody.</param>
/// <param name="Source">The source's phrase; empty where there is none.</param>
/// <param name="Contents">What the tree shows of the content; empty where only a quotation beside it can tell.</param>
/// <param name="Reporting">What the word can do.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record TreeCue(
    int Predicate,
    WordRange Words,
    int SourceHead,
    ImmutableArray<WordRange> Source,
    ImmutableArray<WordRange> Contents,
    ReportingWord Reporting,
    string Rule
)
{
    /// <summary>True where it is denied that the source says so: <c>did not say</c>.</summary>
    public bool IsNegated { get; init; }

    /// <summary>First word of cue and source.</summary>
    public int Start => Source.IsEmpty ? Words.Start : Math.Min(Words.Start, Source[0].Start);

    /// <summary>First word behind cue and source.</summary>
    public int End => Source.IsEmpty ? Words.End : Math.Max(Words.End, Source[^1].End);
}
