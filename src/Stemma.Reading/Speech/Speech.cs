using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>All that an article passes on as somebody's word.</summary>
/// <param name="Quotes">Words given as somebody's own, and reported speech; by span.</param>
/// <param name="Attributions">Who is the source of which stretch of text; by content, then by distance, nearest first.</param>
public sealed record Speech(ImmutableArray<Quote> Quotes, ImmutableArray<Attribution> Attributions)
{
    /// <summary>Who says, knows, thinks, wants or judges what, in the wide sense; by cue.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>Nobody is quoted.</summary>
    public static Speech None { get; } = new([], []);
}

/// <summary>One quotation.</summary>
/// <param name="Span">The words quoted, with their quotation marks where they have them.</param>
/// <param name="Text">The words quoted, without quotation marks.</param>
/// <param name="Form">How they are given.</param>
/// <param name="Speaker">Whose words they are; null where the article does not say.</param>
/// <param name="Cue">The word that introduces them, such as <c>said</c>; null where none does.</param>
/// <param name="Why">The rule that tied the words to the speaker.</param>
public sealed record Quote(TextSpan Span, string Text, QuoteForm Form, Speaker? Speaker, Phrase? Cue, Explanation Why);

/// <summary>How somebody's words are given.</summary>
public enum QuoteForm
{
    /// <summary>Whole sentences between quotation marks.</summary>
    Direct,

    /// <summary>A piece between quotation marks inside the writer's sentence.</summary>
    Mixed,

    /// <summary>The sense, without quotation marks.</summary>
    Indirect,
}

/// <summary>Somebody whose words are passed on.</summary>
/// <param name="Phrase">The words that stand for the speaker here: <c>he</c>, <c>the Ukrainian president</c>.</param>
/// <param name="Name">Who that is, by the article's fullest name or description.</param>
public readonly record struct Speaker(Phrase Phrase, string Name);

/// <summary>Ties a stretch of text to the one whose word it is.</summary>
/// <param name="Content">The stretch that rests on the source.</param>
/// <param name="Source">The words that name the source: <c>Ukraine’s military intelligence</c>.</param>
/// <param name="Name">The source by the article's fullest name or description.</param>
/// <param name="Cue">The word or words of saying: <c>said</c>, <c>according to</c>.</param>
/// <param name="Standing">How the source stands.</param>
/// <param name="Said">When it was said, where the article tells.</param>
/// <param name="Why">The rule that tied them.</param>
public sealed record Attribution(
    TextSpan Content,
    Phrase Source,
    string Name,
    Phrase Cue,
    SourceStanding Standing,
    DateRange? Said,
    Explanation Why
)
{
    /// <summary>
    /// The body that the source speaks for, where the article tells: <c>the ministry</c> for its spokeswoman. Null where the source speaks for
    /// itself.
    /// </summary>
    public Phrase? SpeaksFor { get; init; }
}

/// <summary>How a source stands.</summary>
public enum SourceStanding
{
    /// <summary>Cannot be told.</summary>
    Unknown,

    /// <summary>A person by name.</summary>
    Named,

    /// <summary>Somebody whose name is withheld.</summary>
    Anonymous,

    /// <summary>An organ of a state, an international body, a hospital, a party to the event.</summary>
    Official,

    /// <summary>Another outlet or agency.</summary>
    Outlet,
}
