using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading;

/// <summary>An article's text with its paragraphs, sentences, tokens, and words with their trees: what the later stages read. Immutable.</summary>
public sealed class TokenizedText
{
    private readonly Lazy<ParsedText> parsed;

    /// <param name="source">The text.</param>
    /// <param name="paragraphs">Ascending, apart from one another.</param>
    /// <param name="tokens">Ascending, apart from one another.</param>
    /// <param name="sentences">Ascending, apart from one another; each within one paragraph.</param>
    public TokenizedText(
        SourceText source,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Token> tokens,
        ImmutableArray<Sentence> sentences
    )
    {
        Source = source;
        Paragraphs = paragraphs;
        Tokens = tokens;
        Sentences = sentences;
        parsed = new Lazy<ParsedText>(() =>
            ParsedText.Of(source, sentences, sentence => paragraphs[sentence.Paragraph].Kind != ParagraphKind.Boilerplate)
        );
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>Ascending, apart from one another.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>Ascending, apart from one another.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Ascending, apart from one another; each within one paragraph.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Words, tags and trees of its sentences; parsed at the first call, which costs more than all other stages. Boilerplate stays unparsed.</summary>
    public ParsedText Parsed => parsed.Value;

    /// <summary>The words of a token, without a copy.</summary>
    public ReadOnlySpan<char> this[int token] => Source.Slice(Tokens[token].Span);

    /// <summary>True where the token's words are <paramref name="word"/>, case apart.</summary>
    public bool Is(int token, string word) =>
        token >= 0 && token < Tokens.Length && this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the ending of <c>the mayor’s</c>, which is a token of its own.</summary>
    public bool IsPossessiveEnding(int token) => token >= 0 && token < Tokens.Length && this[token] is ['\'' or '’', 's' or 'S'];

    /// <summary>The span from the first to the last token of a run; empty at 0 for an empty run.</summary>
    public TextSpan SpanOf(TokenRange tokens) =>
        tokens.Length <= 0 ? default : new TextSpan(Tokens[tokens.Start].Span.Start, Tokens[tokens.End - 1].Span.End);

    /// <summary>The paragraph that a sentence stands in.</summary>
    public Paragraph ParagraphOf(Sentence sentence) => Paragraphs[sentence.Paragraph];

    /// <summary>True where a code unit stands in the headline.</summary>
    public bool IsInHeadline(int index) =>
        Sentences.Length > 0 && ParagraphOf(Sentences[SentenceAt(index)]).Kind == ParagraphKind.Headline;

    /// <summary>Position of the sentence that covers, or else is nearest before, a code unit; 0 where none is before it.</summary>
    public int SentenceAt(int index)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Span.Start <= index ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Position of the first token that ends after <paramref name="index"/>; the number of tokens where none does.</summary>
    public int TokenAt(int index)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Span.End <= index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The tokens that lie in a span, whole or in part.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        var start = TokenAt(span.Start);
        var end = start;
        while (end < Tokens.Length && Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return new TokenRange(start, end);
    }
}
