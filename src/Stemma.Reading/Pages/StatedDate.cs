using System.Globalization;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Reads a moment as pages state it: ISO 8601, RFC 1123, or the free forms of English newsrooms.</summary>
internal static class StatedDate
{
    private const int EarliestYear = 1700;
    private const int LatestYear = 2199;
    private const int LongestValue = 64;

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HHK",
        "yyyyMMdd'T'HHmmssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF K",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm K",
        "ddd, d MMM yyyy HH:mm:ss K",
        "ddd, d MMM yyyy HH:mm K",
        "d MMM yyyy HH:mm:ss K",
        "ddd MMM d HH:mm:ss K yyyy",
        "MMM d, yyyy h:mm tt K",
        "MMMM d, yyyy h:mm tt K",
        "MMMM d, yyyy, h:mm tt K",
        "MMMM d, yyyy HH:mm K",
        "d MMMM yyyy HH:mm K",
        "d MMMM yyyy, HH:mm K",
    ];

    private static readonly string[] DayOnly = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd"];

    /// <summary>Abbreviations that mean one offset wherever English is written.</summary>
    private static readonly (string Name, string Offset)[] Zones =
    [
        (" GMT", " +00:00"),
        (" UTC", " +00:00"),
        (" EST", " -05:00"),
        (" EDT", " -04:00"),
        (" CDT", " -05:00"),
        (" MST", " -07:00"),
        (" MDT", " -06:00"),
        (" PST", " -08:00"),
        (" PDT", " -07:00"),
        (" CET", " +01:00"),
        (" CEST", " +02:00"),
    ];

    /// <summary>Reads a whole value.</summary>
    /// <returns>Nothing where the value is no date, or one whose day and month cannot be told apart.</returns>
    public static StatedTime Parse(string value, string field)
    {
        var text = PlainText.Of(value).Trim('"', '\'', ' ');
        if (text.Length is 0 or > LongestValue)
        {
            return StatedTime.Nothing;
        }

        return ParseEpoch(text, field) ?? ParseInstant(text, field) ?? ParseDay(text, field) ?? FindDay(text, field);
    }

    /// <summary>The first date written in running text; the time of day is not read.</summary>
    public static StatedTime FindDay(string text, string field)
    {
        foreach (var (year, month, day) in WrittenDates.In(text))
        {
            if (year is >= EarliestYear and <= LatestYear && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                return new StatedTime(new DateOnly(year, month, day), null, field);
            }
        }

        return StatedTime.Nothing;
    }

    private static StatedTime? ParseEpoch(string text, string field)
    {
        if (
            text.Length is not (10 or 13)
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return null;
        }

        var instant =
            text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return new StatedTime(DateOnly.FromDateTime(instant.DateTime), instant, field);
    }

    private static StatedTime? ParseInstant(string text, string field)
    {
        var zoned = text;
        foreach (var (name, offset) in Zones)
        {
            zoned = zoned.EndsWith(name, StringComparison.OrdinalIgnoreCase) ? zoned[..^name.Length] + offset : zoned;
        }

        if (
            !HasOffset(zoned)
            || !DateTimeOffset.TryParseExact(
                zoned,
                WithOffset,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AllowWhiteSpaces,
                out var instant
            )
        )
        {
            return null;
        }

        return instant.Year is >= EarliestYear and <= LatestYear
            ? new StatedTime(DateOnly.FromDateTime(instant.DateTime), instant, field)
            : null;
    }

    /// <summary><c>K</c> would read a time without offset as one of the machine's zone.</summary>
    private static bool HasOffset(string text) =>
        text.EndsWith('Z')
        || text.EndsWith('z')
        || (text.Length > 8 && text.AsSpan(8).IndexOfAny('+', '-') >= 0 && text.Contains(':', StringComparison.Ordinal));

    private static StatedTime? ParseDay(string text, string field)
    {
        var end = text.IndexOfAny(['T', ' ']);
        var day = end > 0 ? text[..end] : text;
        return
            DateOnly.TryParseExact(day, DayOnly, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= EarliestYear and <= LatestYear
            ? new StatedTime(date, null, field)
            : null;
    }
}
