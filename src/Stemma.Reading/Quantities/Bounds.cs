using Stemma.Reading.Tokens;

namespace Stemma.Reading.Quantities;

/// <summary>How the words around a number change what it allows.</summary>
internal enum Bound
{
    Plain,
    Least,
    More,
    Most,
    Fewer,
    About,
}

/// <summary>Reads the words before and after a number that bound it: <c>at least</c>, <c>nearly</c>, <c>or more</c>.</summary>
internal static class Bounds
{
    private static readonly PhraseTable<Bound> Before = Read("before");
    private static readonly PhraseTable<Bound> After = Read("after");

    /// <summary>The bounds that begin at a token, one after another; quotation marks between them are passed over.</summary>
    /// <returns>Position after them; the start where there are none.</returns>
    public static int ReadBefore(TokenizedText text, int start, int end, List<Bound> found)
    {
        var at = start;
        while (true)
        {
            var next = SkipQuotes(text, at, end);
            var length = Before.Match(text, next, end, out var bound);
            if (length == 0)
            {
                return at == start ? start : next;
            }

            found.Add(bound);
            at = next + length;
        }
    }

    /// <summary>True where words that bound a number begin, and a number follows them.</summary>
    public static bool StartsAt(TokenizedText text, int token)
    {
        var end = Math.Min(text.Tokens.Length, token + 8);
        var at = ReadBefore(text, token, end, []);
        return at > token && NumberReader.Read(text, SkipQuotes(text, at, end), end).IsRead;
    }

    /// <summary>The bound that stands after a number or after the thing counted.</summary>
    /// <returns>Position after it; the start where there is none.</returns>
    public static int ReadAfter(TokenizedText text, int start, int end, List<Bound> found)
    {
        var length = After.Match(text, start, end, out var bound);
        if (length == 0 && IsPlusAt(text, start))
        {
            (length, bound) = (1, Bound.Least);
        }

        if (length > 0)
        {
            found.Add(bound);
        }

        return start + length;
    }

    /// <summary>Position of the first token from a position that is no quotation mark.</summary>
    public static int SkipQuotes(TokenizedText text, int at, int end)
    {
        while (at < end && IsQuote(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>True where the token is a quotation mark.</summary>
    public static bool IsQuote(TokenizedText text, int at) =>
        at >= 0
        && at < text.Tokens.Length
        && text.Tokens[at].Kind == TokenKind.Punctuation
        && text[at] is "\"" or "“" or "”" or "‘" or "’" or "'" or "«" or "»" or "„" or "``" or "`";

    private static bool IsPlusAt(TokenizedText text, int at) =>
        at < text.Tokens.Length && text[at] is "+" && at > 0 && text.Tokens[at].Span.Start == text.Tokens[at - 1].Span.End;

    private static PhraseTable<Bound> Read(string side) =>
        new(
            WordList
                .Lines("Quantities/en/bounds.tsv")
                .Select(line => line.Split('\t'))
                .Where(cells => cells[0] == side)
                .Select(cells => (cells[1], Enum.Parse<Bound>(cells[2], ignoreCase: true)))
        );
}
