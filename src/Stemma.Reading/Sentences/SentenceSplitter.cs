using System.Collections.Immutable;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>Splits paragraphs into sentences at full stops, question and exclamation marks that end something.</summary>
public static class SentenceSplitter
{
    /// <summary>What runs on for more tokens is a list or a broken file, and cut, so that no later stage has to look through it whole.</summary>
    internal const int LongestSentence = 500;

    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Ascending; between them hold every token.</param>
    /// <param name="tokens">Ascending.</param>
    /// <returns>Ascending, each of at most 500 tokens; every token is in exactly one.</returns>
    public static ImmutableArray<Sentence> Split(
        SourceText text,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<Token> tokens
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var next = 0;
        for (var paragraph = 0; paragraph < paragraphs.Length; paragraph++)
        {
            var start = next;
            while (next < tokens.Length && tokens[next].Span.Start < paragraphs[paragraph].Span.End)
            {
                next++;
            }

            SplitParagraph(text, tokens, new TokenRange(start, next), paragraph, sentences);
        }

        return sentences.DrainToImmutable();
    }

    private static void SplitParagraph(
        SourceText text,
        ImmutableArray<Token> tokens,
        TokenRange range,
        int paragraph,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        var start = range.Start;
        for (var at = range.Start; at < range.End; at++)
        {
            if (!MayEnd(text, tokens[at]))
            {
                continue;
            }

            var end = AfterClosers(text, tokens, at + 1, range.End);
            if (end >= range.End || EndsHere(text, tokens, at, end))
            {
                Add(sentences, tokens, new TokenRange(start, end), paragraph);
                start = end;
                at = end - 1;
            }
            else
            {
                // Of the marks that close behind it, only the last may still end something.
                at = Math.Max(at, end - 2);
            }
        }

        Add(sentences, tokens, new TokenRange(start, range.End), paragraph);
    }

    private static void Add(
        ImmutableArray<Sentence>.Builder sentences,
        ImmutableArray<Token> tokens,
        TokenRange range,
        int paragraph
    )
    {
        for (var start = range.Start; start < range.End; start += LongestSentence)
        {
            var end = Math.Min(range.End, start + LongestSentence);
            sentences.Add(SentenceOf(tokens, new TokenRange(start, end), paragraph));
        }
    }

    private static Sentence SentenceOf(ImmutableArray<Token> tokens, TokenRange range, int paragraph) =>
        new(new TextSpan(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End), range, paragraph);

    private static bool MayEnd(SourceText text, Token token) =>
        token.Kind == TokenKind.Punctuation
            ? text[token.Span.Start] is '.' or '!' or '?' or '…' or '。'
            : text[token.Span.End - 1] == '.';

    /// <summary>Position after the quotation marks and brackets that close what the full stop ended.</summary>
    private static int AfterClosers(SourceText text, ImmutableArray<Token> tokens, int at, int end)
    {
        while (at < end && IsCloser(text, tokens, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>A straight quotation mark closes where it touches what stands before it, and opens where it stands apart.</summary>
    private static bool IsCloser(SourceText text, ImmutableArray<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        var touchesBefore = tokens[at - 1].Span.End == token.Span.Start;
        var touchesAfter = at + 1 < tokens.Length && tokens[at + 1].Span.Start == token.Span.End;
        return text[token.Span.Start] switch
        {
            '”' or '’' or '»' or ')' or ']' or '.' or '!' or '?' => true,
            '"' or '\'' => touchesBefore && !(touchesAfter && IsCapital(text, tokens[at + 1]))
                || (touchesBefore && !touchesAfter),
            _ => false,
        };
    }

    private static bool EndsHere(SourceText text, ImmutableArray<Token> tokens, int mark, int next)
    {
        var following = tokens[next];
        if (tokens[mark].Kind != TokenKind.Punctuation)
        {
            return !Abbreviations.NeverEndsSentence(text.Slice(tokens[mark].Span)) && IsStarter(text, following);
        }

        var first = text[following.Span.Start];
        var quoted = next - mark > 1;
        if (char.IsLower(first))
        {
            // «“Why?” he asked» and «… he said» go on; a full stop before a small letter ends only where nothing else can be meant.
            return !quoted
                && text[tokens[mark].Span.Start] == '.'
                && tokens[mark].Span.Length == 1
                && following.Span.Start > tokens[mark].Span.End;
        }

        return first is not (',' or ';' or ':' or ')' or ']');
    }

    /// <summary>After an abbreviation, only a word that begins sentences shows that one begins.</summary>
    private static bool IsStarter(SourceText text, Token token) =>
        text[token.Span.Start] is '“' or '"' or '‘' || (IsCapital(text, token) && Starters.Contains(text.ToString(token.Span)));

    private static bool IsCapital(SourceText text, Token token) => char.IsUpper(text[token.Span.Start]);

    private static readonly System.Collections.Frozen.FrozenSet<string> Starters = WordList.Set("Sentences/en/starters.txt");
}
