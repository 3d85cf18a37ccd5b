using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>Reads the name of an outlet or agency where one stands.</summary>
internal static class OutletReader
{
    private const int LongestName = 5;

    private static readonly FrozenDictionary<string, string> Known = WordList.Map("Names/en/outlets.txt", StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Makers = WordList.Map(
        "Names/en/outlet-words.txt",
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly string[] Domains =
    [
        ".com",
        ".net",
        ".org",
        ".news",
        ".info",
        ".ua",
        ".ru",
        ".uk",
        ".eu",
        ".tv",
        ".de",
        ".fr",
        ".it",
        ".es",
        ".pl",
        ".in",
        ".au",
        ".ca",
    ];

    /// <summary>A name found in the text.</summary>
    /// <param name="Tokens">Its tokens, «the» not among them.</param>
    /// <param name="Name">The name in full: <c>Associated Press</c> where the text has <c>AP</c>.</param>
    public readonly record struct Outlet(TokenRange Tokens, string Name);

    /// <summary>The longest outlet's name that begins at a token; null where none does.</summary>
    public static Outlet? Read(TokenizedText text, int at, int end)
    {
        if (
            text.Tokens[at].Kind == TokenKind.Punctuation
            || !(char.IsUpper(text[at][0]) || IsDomain(text[at]) || char.IsDigit(text[at][0]))
        )
        {
            return null;
        }

        var last = NameEnd(text, at, end);
        for (var next = last; next > at; next--)
        {
            var words = text.Source.Slice(text.SpanOf(new TokenRange(at, next)));
            if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var full))
            {
                return new Outlet(new TokenRange(at, next), full.Length > 0 ? full : words.ToString());
            }
        }

        for (var next = last; next > at; next--)
        {
            if (IsMade(text, at, next))
            {
                return new Outlet(new TokenRange(at, next), WordsOf(text, at, next));
            }
        }

        return null;
    }

    /// <summary>Whatever a line of sources names: <c>(source: Telegram/Harbour Watch)</c>; null where no name follows.</summary>
    public static Outlet? ReadNamedSource(TokenizedText text, int at, int end)
    {
        var next = at;
        while (next < end && next < at + LongestName && text[next] is not (")" or ";" or "," or "." or "]"))
        {
            next++;
        }

        var isName = next > at && next < end && char.IsUpper(text[at][0]) && text.Tokens[at].Kind == TokenKind.Word;
        return isName ? new Outlet(new TokenRange(at, next), WordsOf(text, at, next)) : null;
    }

    /// <summary>Position after the words that go on a name: capitals, numbers, and the small words between them.</summary>
    private static int NameEnd(TokenizedText text, int at, int end)
    {
        var next = at + 1;
        var last = next;
        while (next < end && next < at + LongestName)
        {
            var word = text[next];
            var capital = text.Tokens[next].Kind == TokenKind.Word && char.IsUpper(word[0]);
            var number = text.Tokens[next].Kind == TokenKind.Number && word.Length <= 2;
            if (!capital && !number && !IsLink(word))
            {
                break;
            }

            next++;
            last = capital || number ? next : last;
        }

        return last;
    }

    private static bool IsLink(ReadOnlySpan<char> word) => word is "of" or "and" or "on" or "the" or "&" or "della" or "de";

    /// <summary>A name by its make: <c>Knewz.com</c>, <c>KFVS</c>, <c>KOB 4</c>, <c>Coalfield Voice</c>.</summary>
    private static bool IsMade(TokenizedText text, int at, int next)
    {
        if (next == at + 1)
        {
            return IsDomain(text[at]) || IsStation(text[at]);
        }

        var last = text.Tokens[next - 1].Kind == TokenKind.Number ? next - 2 : next - 1;
        return (last == at && IsStation(text[at]))
            || (last > at && text.Tokens[at].Kind == TokenKind.Word && IsMaker(text[last]) && char.IsUpper(text[last][0]));
    }

    private static bool IsMaker(ReadOnlySpan<char> word) =>
        Makers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var strength) && strength.Length == 0;

    private static bool IsDomain(ReadOnlySpan<char> word)
    {
        foreach (var domain in Domains)
        {
            if (
                word.Length > domain.Length + 1
                && word.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
                && word.IndexOfAny('@', '/') < 0
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An American station's call sign, with or without its channel: <c>WROC</c>, <c>KFVS12</c>, <c>NBC33</c>, <c>WSIL-TV</c>.</summary>
    private static bool IsStation(ReadOnlySpan<char> word)
    {
        var letters = word.TrimEnd("0123456789");
        letters = letters.EndsWith("-TV", StringComparison.Ordinal) ? letters[..^3] : letters;
        var sign = letters.Length is 3 or 4 && letters[0] is 'K' or 'W' && letters.IndexOfAnyExceptInRange('A', 'Z') < 0;
        return sign || (letters.Length < word.Length && letters is "NBC" or "ABC" or "CBS" or "FOX" or "CW");
    }

    private static string WordsOf(TokenizedText text, int at, int next) =>
        text.Source.ToString(text.SpanOf(new TokenRange(at, next)));
}
