using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>The time with which each entry of a live page begins: <c>16:30 The mayor: “…”</c>.</summary>
internal static class LiveStamp
{
    /// <summary>The sentence without a clock time at its head; the whole of it where none stands there.</summary>
    public static TokenRange After(TokenizedText text, TokenRange sentence)
    {
        var at = sentence.Start;
        if (at + 2 >= sentence.End || !IsClock(text[at]))
        {
            return sentence;
        }

        at++;
        while (
            at < sentence.End - 1
            && (
                text[at] is "-" or "–" or "—" or ":"
                || text.Is(at, "am")
                || text.Is(at, "pm")
                || text.Is(at, "a.m.")
                || text.Is(at, "p.m.")
            )
        )
        {
            at++;
        }

        // «2:31 the sirens» tells a time; an entry begins with a capital
        return char.IsUpper(text[at][0]) ? new TokenRange(at, sentence.End) : sentence;
    }

    private static bool IsClock(ReadOnlySpan<char> word) =>
        word.IndexOfAny(':', '.') is (1 or 2) and var mark
        && word.Length == mark + 3
        && char.IsAsciiDigit(word[0])
        && char.IsAsciiDigit(word[mark - 1])
        && char.IsAsciiDigit(word[mark + 1])
        && char.IsAsciiDigit(word[mark + 2]);
}
