using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads years, runs of years and decades: <c>2019</c>, <c>2019–2021</c>, <c>the 1990s</c>, <c>the nineties</c>.</summary>
internal static class YearReader
{
    private const int Earliest = 1500;
    private const int Latest = 2199;

    private static readonly FrozenSet<string> Before = WordList.Set("Times/en/before-years.txt");
    private static readonly FrozenDictionary<string, string> Decades = WordList.Map(
        "Times/en/decades.txt",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The year or decade at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "the") ? 1 : 0);
        if (start >= end)
        {
            return null;
        }

        if (DecadeAt(text, start) is { } decade)
        {
            return new TimeMatch(
                decade.Next,
                TimeKind.Date,
                "time.decade",
                new TimeMeaning.Years(decade.First, decade.First + 9)
            );
        }

        if (start > at || YearAt(text, at) is not { } year || !StandsAsYear(text, at))
        {
            return null;
        }

        var isRange = at + 2 < end && (text.Is(at + 1, "-") || text.Is(at + 1, "–")) && YearAt(text, at + 2) > year;
        return isRange
            ? new TimeMatch(at + 3, TimeKind.Date, "time.years", new TimeMeaning.Years(year, YearAt(text, at + 2)!.Value))
            : new TimeMatch(at + 1, TimeKind.Date, "time.year", new TimeMeaning.Calendar(year, null, null));
    }

    /// <summary>The year that a token writes in four digits; null where it writes none.</summary>
    public static int? YearAt(TokenizedText text, int at) => at < text.Tokens.Length ? YearOf(text[at]) : null;

    /// <summary>The year of four digits; null where the word is none.</summary>
    public static int? YearOf(ReadOnlySpan<char> word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Earliest and <= Latest
            ? year
            : null;

    /// <summary>Four digits are a year only beside a word that goes with years: <c>in 2019</c>, never <c>some 2000 soldiers</c>.</summary>
    private static bool StandsAsYear(TokenizedText text, int at)
    {
        var before = at > 0 ? text[at - 1] : default;
        var bracketed = before is "(" or "[" && (text.Is(at + 1, ")") || text.Is(at + 1, "-") || text.Is(at + 1, "–"));
        var possessive = text.Is(at + 1, "'s") || text.Is(at + 1, "’s");
        return bracketed
            || possessive
            || Before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before)
            || IsYearOfRange(text, at);
    }

    /// <summary><c>between 2019 and 2021</c>, <c>2019 or 2020</c>.</summary>
    private static bool IsYearOfRange(TokenizedText text, int at) =>
        at > 1
        && (text.Is(at - 1, "and") || text.Is(at - 1, "or") || text.Is(at - 1, "–") || text.Is(at - 1, "-"))
        && YearAt(text, at - 2) is not null;

    private static (int First, int Next)? DecadeAt(TokenizedText text, int at)
    {
        var word = text[at];
        if (word.Length == 5 && word[4] == 's' && YearOf(word[..4]) is { } year && year % 10 == 0)
        {
            return (year, at + 1);
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
