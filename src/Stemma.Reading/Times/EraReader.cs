using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads decades, centuries and years before the common era: <c>the 1990s</c>, <c>the nineties</c>, <c>the 20th century</c>, <c>490 BC</c>.</summary>
internal static class EraReader
{
    private static readonly FrozenDictionary<string, string> Decades = WordList.Map(
        "Times/en/decades.txt",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The decade, century or ancient year at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        if (start >= end)
        {
            return null;
        }

        return DecadeAt(text, start) is { } decade
            ? new TimeMatch(decade.Next, TimeKind.Date, "time.decade", new TimeMeaning.Years(decade.First, decade.First + 9))
            : Century(text, start, end) ?? (start == at ? BeforeChrist(text, at, end) : null);
    }

    /// <summary><c>490 BC</c>, <c>44 B.C.</c>.</summary>
    private static TimeMatch? BeforeChrist(TokenizedText text, int at, int end) =>
        at + 1 < end
        && text.Tokens[at].Kind == TokenKind.Number
        && text[at + 1] is "BC" or "B.C." or "BCE" or "B.C.E." or "B.C"
        && text[at].Length <= 4
        && CountReader.NumberOf(text[at]) is > 0 and var year
            ? new TimeMatch(at + 2, TimeKind.Date, "time.year", new TimeMeaning.BeforeChrist(year))
            : null;

    /// <summary><c>the 20th century</c>, <c>nineteenth-century</c>.</summary>
    private static TimeMatch? Century(TokenizedText text, int at, int end)
    {
        var word = text[at];
        var hyphen = word.IndexOf("-century", StringComparison.OrdinalIgnoreCase);
        var ordinal =
            hyphen > 0 ? CalendarWords.OrdinalNamed(word[..hyphen])
            : at + 1 < end && text.Is(at + 1, "century") ? CalendarWords.OrdinalNamed(word)
            : null;
        return ordinal is > 0 and <= 22
            ? new TimeMatch(
                hyphen > 0 ? at + 1 : at + 2,
                TimeKind.Date,
                "time.century",
                new TimeMeaning.Years(Math.Max(1, (ordinal.Value - 1) * 100), (ordinal.Value * 100) - 1)
            )
            : null;
    }

    /// <summary>The first year of a decade in digits, such as <c>1990s</c>; null where the word is none.</summary>
    public static int? DecadeOf(ReadOnlySpan<char> word) =>
        word.Length == 5 && word[4] == 's' && YearReader.YearOf(word[..4]) is { } year && year % 10 == 0 ? year : null;

    private static (int First, int Next)? DecadeAt(TokenizedText text, int at)
    {
        var word = text[at];
        if (DecadeOf(word) is { } decade)
        {
            return (decade, at + 1);
        }

        var after = at > 0 ? text[at - 1] : default;
        var short90s = word.Length == 3 && word[2] == 's' && after is "’" or "‘" or "'" or "the";
        if (short90s && int.TryParse(word[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var two) && two % 10 == 0)
        {
            return (two < 30 ? 2000 + two : 1900 + two, at + 1);
        }

        return text.Is(at - 1, "the") && Decades.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var first)
            ? (int.Parse(first, CultureInfo.InvariantCulture), at + 1)
            : null;
    }
}
