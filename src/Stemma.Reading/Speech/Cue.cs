using System.Collections.Immutable;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>A word of saying with its source.</summary>
/// <param name="Sentence">Position of its sentence.</param>
/// <param name="Words">The word or words of saying.</param>
/// <param name="Source">Whose word it is; none where it shares the source of the cue before it.</param>
/// <param name="Clause">Source, words of saying, and what goes with them: <c>Ryder told reporters on Monday</c>.</param>
/// <param name="Place">Where the words passed on stand.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Cue(int Sentence, TokenRange Words, SourcePhrase Source, TokenRange Clause, CuePlace Place, string Rule)
{
    /// <summary>What the source does; only what it states, takes to be so or knows vouches for a fact.</summary>
    public ReportKind Kind { get; init; } = ReportKind.Assertion;

    /// <summary>True where who listens may stand behind it: <c>told reporters</c>.</summary>
    public bool HasListener { get; init; }

    /// <summary>Why this source, and which other reading lost; empty where the rule's name says all.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>True where the content rests on the source as a fact does.</summary>
    public bool Vouches => Kind is ReportKind.Assertion or ReportKind.Belief or ReportKind.Fact;

    /// <summary>True where it is no verb, noun or adjective, so that no tree shows it.</summary>
    public bool IsPhrase => Rule is "speech.according-to" or "speech.by-count" or "speech.in-poll" or "speech.label";

    /// <summary>The stretches that rest on the source; at least one.</summary>
    public ImmutableArray<TextSpan> Contents { get; init; } = [];
}

/// <summary>Where the words passed on stand, seen from the cue.</summary>
internal enum CuePlace
{
    /// <summary>Behind it: <c>Police said nine people died</c>.</summary>
    Leading,

    /// <summary>Before it: <c>Nine people died, police said</c>.</summary>
    Closing,

    /// <summary>On both sides: <c>Nine people, police said, died</c>.</summary>
    Between,

    /// <summary>What was said is the subject: <c>The losses were reported by the agency</c>.</summary>
    Passive,
}
