using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Reads times of day in digits: <c>3:50 a.m.</c>, <c>11pm</c>, <c>15:30 GMT</c>, <c>1100 hours</c>, <c>5 in the morning</c>, <c>noon</c>.</summary>
internal static class ClockReader
{
    /// <summary>The rule of a time of day whose day is not said beside it.</summary>
    public const string Rule = "time.clock";

    private static readonly FrozenSet<string> Zones = WordList.Lines("Times/en/zones.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The time of day at a token; null where none stands there.</summary>
    public static TimeMatch? Read(TokenizedText text, int at, int end) => Named(text, at, end) ?? Digits(text, at, end);

    /// <summary>A time of day that was read.</summary>
    /// <param name="next">Position after its last token.</param>
    /// <param name="hour">0 to 24.</param>
    /// <param name="minute">0 to 59.</param>
    public static TimeMatch Match(int next, int hour, int minute) =>
        new(next, TimeKind.Time, Rule, new TimeMeaning.Narrative(TimeUnit.Day, 0))
        {
            OfDay = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}"),
        };

    /// <summary>Position after a half of the day and a zone, and the hour of 24: <c>p.m. EST</c>, <c>in the evening</c>.</summary>
    /// <returns>The same position where neither half nor zone follows.</returns>
    public static (int Hour, int Next) AfterHalf(TokenizedText text, int hour, int at, int end)
    {
        if (at < end && HalfOf(text[at]) is { } half)
        {
            return (On(hour, half), AfterZone(text, at + 1, end));
        }

        var (start, words) =
            text.Is(at, "in") && text.Is(at + 1, "the") ? (at + 2, 3)
            : text.Is(at, "at") ? (at + 1, 2)
            : (at, 0);
        var part = words > 0 && at + words <= end ? CalendarWords.PartOfDay(text, start) : null;
        return part switch
        {
            "MO" => (On(hour, 'a'), at + words),
            "AF" or "EV" => (On(hour, 'p'), at + words),
            "NI" when words == 2 => (On(hour, hour is > 5 and < 12 ? 'p' : 'a'), at + words),
            _ => (hour, AfterZone(text, at, end)),
        };
    }

    private static TimeMatch? Named(TokenizedText text, int at, int end)
    {
        var start = at + (text.Is(at, "12") && at + 1 < end ? 1 : 0);
        return text.Is(start, "noon") || text.Is(start, "midday") ? Match(start + 1, 12, 0)
            : text.Is(start, "midnight") ? Match(start + 1, 0, 0)
            : null;
    }

    private static TimeMatch? Digits(TokenizedText text, int at, int end)
    {
        var word = text[at];
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        var digits = word.Length;
        while (digits > 0 && char.IsLetter(word[digits - 1]))
        {
            digits--;
        }

        if (!IsClock(word[..digits], out var hour, out var minute, out var hasMinutes))
        {
            return null;
        }

        if (digits < word.Length)
        {
            return
                (
                    word[digits..] is "a" ? 'a'
                    : word[digits..] is "p" ? 'p'
                    : HalfOf(word[digits..])
                )
                    is { } glued
                ? Match(AfterZone(text, at + 1, end), On(hour, glued), minute)
                : null;
        }

        if (at + 1 < end && (text.Is(at + 1, "o'clock") || text.Is(at + 1, "o’clock")))
        {
            var (told, next) = AfterHalf(text, hour, at + 2, end);
            return Match(next, told, minute);
        }

        var four = word.Length == 4 && !hasMinutes;
        if (four && at + 1 < end && (text.Is(at + 1, "hours") || text.Is(at + 1, "hrs")))
        {
            return Match(AfterZone(text, at + 2, end), hour, minute);
        }

        var (ofDay, after) = AfterHalf(text, hour, at + 1, end);
        var zoned = after > at + 1;
        var isTime =
            four ? zoned && HalfOf(text[at + 1]) is null
            : zoned ? hasMinutes || hour is > 0 and <= 12
            : word.Contains(':');
        return isTime ? Match(after, ofDay, minute) : null;
    }

    private static char? HalfOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "a.m." or "a.m" or "am" or "AM" or "A.M." or "A.M" => 'a',
            "p.m." or "p.m" or "pm" or "PM" or "P.M." or "P.M" => 'p',
            _ => null,
        };

    private static int On(int hour, char half) => hour > 12 ? hour : (hour % 12) + (half == 'p' ? 12 : 0);

    /// <summary>An hour, with or without minutes: <c>3</c>, <c>3:50</c>, <c>3.50</c>, <c>1530</c>.</summary>
    private static bool IsClock(ReadOnlySpan<char> word, out int hour, out int minute, out bool hasMinutes)
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
        minute = 0;
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out hour)
            && minutes.Length == 2
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minute)
            && hour <= 24
            && minute < 60;
    }

    private static int AfterZone(TokenizedText text, int at, int end)
    {
        if (at + 1 < end && text.Is(at, "local") && text.Is(at + 1, "time"))
        {
            return at + 2;
        }

        return at < end && Zones.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at]) ? at + 1 : at;
    }
}
