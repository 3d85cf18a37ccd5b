using System.Globalization;

namespace Stemma.Reading.Times;

/// <summary>Reads times of day: <c>3:50 a.m.</c>, <c>11pm</c>, <c>15:30 GMT</c>, <c>1100 hours</c>, <c>noon</c>.</summary>
internal static class ClockReader
{
    private static readonly string[] Zones =
    [
        "ET",
        "EST",
        "EDT",
        "CT",
        "CST",
        "CDT",
        "MT",
        "MST",
        "MDT",
        "PT",
        "PST",
        "PDT",
        "GMT",
        "UTC",
        "BST",
        "CET",
        "CEST",
        "IST",
        "MSK",
        "EET",
    ];

    /// <summary>The time of day at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) =>
        End(text, at, end) is > 0 and var next ? new TimeMatch(next, TimeKind.Time, "time.clock", TimeMeaning.Untold) : null;

    private static int End(TokenizedText text, int at, int end)
    {
        if (text.Is(at, "noon") || text.Is(at, "midnight") || text.Is(at, "midday"))
        {
            return at + 1;
        }

        var word = text[at];
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]))
        {
            return 0;
        }

        var digits = word.Length;
        while (digits > 0 && char.IsLetter(word[digits - 1]))
        {
            digits--;
        }

        if (!IsClock(word[..digits], out var hasMinutes))
        {
            return 0;
        }

        var suffixed = digits < word.Length;
        if (suffixed)
        {
            return word[digits..] is "am" or "pm" or "AM" or "PM" or "a" or "p" ? AfterZone(text, at + 1, end) : 0;
        }

        if (at + 1 < end && IsHalf(text[at + 1]))
        {
            return AfterZone(text, at + 2, end);
        }

        if (at + 1 < end && (text.Is(at + 1, "o'clock") || text.Is(at + 1, "o’clock")))
        {
            return at + 2;
        }

        if (word.Length == 4 && !hasMinutes && at + 1 < end && (text.Is(at + 1, "hours") || text.Is(at + 1, "hrs")))
        {
            return AfterZone(text, at + 2, end);
        }

        return hasMinutes && word.Contains(':') ? AfterZone(text, at + 1, end) : 0;
    }

    private static bool IsHalf(ReadOnlySpan<char> word) =>
        word is "a.m." or "p.m." or "a.m" or "p.m" or "am" or "pm" or "AM" or "PM" or "A.M." or "P.M.";

    /// <summary>An hour, with or without minutes: <c>3</c>, <c>3:50</c>, <c>3.50</c>, <c>1530</c>.</summary>
    private static bool IsClock(ReadOnlySpan<char> word, out bool hasMinutes)
    {
        var mark = word.IndexOfAny(':', '.');
        hasMinutes = mark > 0;
        var hours =
            hasMinutes ? word[..mark]
            : word.Length == 4 ? word[..2]
            : word;
        var minutes =
            hasMinutes ? word[(mark + 1)..]
            : word.Length == 4 ? word[2..]
            : "00";
        minutes = minutes.Length == 5 && minutes[2] == ':' ? minutes[..2] : minutes;
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && minutes.Length == 2
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            && hour <= 24
            && minute < 60;
    }

    private static int AfterZone(TokenizedText text, int at, int end)
    {
        if (at + 1 < end && text.Is(at, "local") && text.Is(at + 1, "time"))
        {
            return at + 2;
        }

        return at < end && Array.IndexOf(Zones, text[at].ToString()) >= 0 ? at + 1 : at;
    }
}
