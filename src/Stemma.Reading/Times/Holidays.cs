using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>When the days fall that are kept every year.</summary>
internal static class Holidays
{
    private static readonly FrozenDictionary<string, string> Rules = WordList.Map(
        "Times/en/holidays.txt",
        StringComparer.Ordinal
    );

    /// <summary>All that are known.</summary>
    public static IEnumerable<string> Names => Rules.Keys.Order(StringComparer.Ordinal);

    /// <summary>The day in one year.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="year">1 to 9998.</param>
    public static DateOnly In(string name, int year)
    {
        var rule = Rules[name];
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return Easter(year).AddDays(Number(rule[6..]));
        }

        var cells = rule.Split(':');
        if (cells.Length == 1)
        {
            return new DateOnly(year, Number(rule[..2]), Number(rule[3..]));
        }

        var last = cells[2].Split('+');
        var day = Weekday(year, Number(cells[0]), Number(cells[1]), (DayOfWeek)Number(last[0]));
        return last.Length > 1 ? day.AddDays(Number(last[1])) : day;
    }

    /// <summary>The nearest to the anchor on the side that is said; the nearest of all, the past before the future, where none is.</summary>
    public static DateRange Near(TimeMeaning.Holiday holiday, DateOnly anchor, Tense tense)
    {
        if (holiday.Year is { } told)
        {
            return DateRange.Day(In(holiday.Name, told));
        }

        var next = In(holiday.Name, anchor.Year) is var here && here > anchor ? here : In(holiday.Name, anchor.Year + 1);
        var past = here <= anchor ? here : In(holiday.Name, anchor.Year - 1);
        return DateRange.Day(
            holiday.Direction switch
            {
                TimeDirection.Last => past,
                TimeDirection.Next => next,
                TimeDirection.This => here,
                _ => tense == Tense.Ahead
                || (tense != Tense.Past && next.DayNumber - anchor.DayNumber < anchor.DayNumber - past.DayNumber)
                    ? next
                    : past,
            }
        );
    }

    /// <summary>The weekday of that number in a month; one number too high gives a day of the next month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="which">From 1; −1 for the last.</param>
    /// <param name="weekday">Which day of the week.</param>
    public static DateOnly Weekday(int year, int month, int which, DayOfWeek weekday)
    {
        if (which > 0)
        {
            var first = new DateOnly(year, month, 1);
            return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (which - 1)));
        }

        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    /// <summary>Western Easter of the Gregorian calendar (J. Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - moon - (ofCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
