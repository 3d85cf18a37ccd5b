using System.Globalization;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>ISO 8601 and W3CDTF: years, months, days, days of the year, weeks, with and without separators, with <c>T</c> or a space before the time.</summary>
internal static class IsoDate
{
    /// <summary>Null where the text, from its beginning to its end, is not of this form.</summary>
    public static FeedTime? Parse(string text)
    {
        var at = new DateCursor(text);
        return Date(at) is { } date && Time(at, date) is { } parts && at.IsAtEnd ? parts.ToTime() : null;
    }

    private static DateParts? Date(DateCursor at)
    {
        var start = at.Digits();
        return start.Length switch
        {
            8 => Of(start[..4], start[4..6], start[6..]),
            7 => Ordinal(Number(start[..4]), Number(start[4..])),
            4 when at.Take('-', '/', '.') => AfterYear(at, Number(start)),
            4 => new DateParts { Year = Number(start) },
            _ => null,
        };
    }

    private static DateParts? AfterYear(DateCursor at, int year)
    {
        if (at.Take('W'))
        {
            var week = at.Digits();
            at.Take('-');
            var day = at.Digits();
            return week.Length switch
            {
                2 => Week(year, Number(week), day.Length > 0 ? Number(day) : 1),
                3 => Week(year, Number(week[..2]), Number(week[2..])),
                _ => null,
            };
        }

        var next = at.Digits();
        return next.Length switch
        {
            3 => Ordinal(year, Number(next)),
            1 or 2 when at.Take('-', '/', '.') => at.Digits() is { Length: 1 or 2 } day ? Of(year, next, day, at) : null,
            1 or 2 => new DateParts { Year = year, Month = Number(next) },
            _ => null,
        };
    }

    private static DateParts? Time(DateCursor at, DateParts date)
    {
        if (at.IsAtEnd)
        {
            return date;
        }

        var isSpaced = at.Take('T', 't', ' ');
        at.Spaces();
        var hour = at.Digits();
        if (!isSpaced || hour.Length is 0 || date.Day is null)
        {
            return null;
        }

        var time = hour.Length is 4 or 6 ? Compact(date, hour) : Separated(at, date, hour);
        return time is null ? null : Zoned(at, time with { Fraction = at.Take('.', ',') ? at.Fraction() : TimeSpan.Zero });
    }

    private static DateParts Compact(DateParts date, string time) =>
        date with
        {
            Hour = Number(time[..2]),
            Minute = Number(time[2..4]),
            Second = time.Length > 4 ? Number(time[4..]) : 0,
        };

    private static DateParts? Separated(DateCursor at, DateParts date, string hour)
    {
        var minute = at.Take(':') ? at.Digits() : "0";
        var second = at.Take(':') ? at.Digits() : "0";
        return hour.Length > 2 || minute.Length is 0 or > 2 || second.Length is 0 or > 2
            ? null
            : date with
            {
                Hour = Number(hour),
                Minute = Number(minute),
                Second = Number(second),
            };
    }

    private static DateParts? Zoned(DateCursor at, DateParts time)
    {
        at.Spaces();
        return at.IsAtEnd ? time
            : DateZones.Read(at) is { } offset ? time with { Offset = offset }
            : null;
    }

    private static DateParts Of(string year, string month, string day) =>
        new()
        {
            Year = Number(year),
            Month = Number(month),
            Day = Number(day),
        };

    // Some end the date with its separator.
    private static DateParts Of(int year, string month, string day, DateCursor at)
    {
        at.Take('.');
        return new DateParts
        {
            Year = year,
            Month = Number(month),
            Day = Number(day),
        };
    }

    private static DateParts? Ordinal(int year, int day) =>
        year is > 0 and < 9999 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365)
            ? Of(new DateTime(year, 1, 1).AddDays(day - 1))
            : null;

    private static DateParts? Week(int year, int week, int day) =>
        year is > 0 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) && day is >= 1 and <= 7
            ? Of(ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)))
            : null;

    private static DateParts Of(DateTime day) =>
        new()
        {
            Year = day.Year,
            Month = day.Month,
            Day = day.Day,
        };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
