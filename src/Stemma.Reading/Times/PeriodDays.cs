using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>The days of weeks, months and years.</summary>
internal static class PeriodDays
{
    /// <summary>The days of a month, or of a third of it.</summary>
    public static DateRange Month(int year, int month, PeriodPart part = PeriodPart.Whole)
    {
        var last = DateTime.DaysInMonth(year, month);
        var (from, to) = part switch
        {
            PeriodPart.Early => (1, 10),
            PeriodPart.Middle => (11, 20),
            PeriodPart.Late => (21, last),
            _ => (1, last),
        };
        return new DateRange(new DateOnly(year, month, from), new DateOnly(year, month, to));
    }

    /// <summary>The days of a year, or of a third of it.</summary>
    public static DateRange Year(int year, PeriodPart part = PeriodPart.Whole)
    {
        var (from, to) = part switch
        {
            PeriodPart.Early => (1, 4),
            PeriodPart.Middle => (5, 8),
            PeriodPart.Late => (9, 12),
            _ => (1, 12),
        };
        return new DateRange(new DateOnly(year, from, 1), Month(year, to).To);
    }

    /// <summary>Monday to Sunday around a day.</summary>
    public static DateRange WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateRange(monday, monday.AddDays(6));
    }

    /// <summary>The unit of the calendar that holds the day so many units away; a part of it where one is said.</summary>
    public static DateRange Unit(DateOnly day, TimeUnit unit, int offset, PeriodPart part = PeriodPart.Whole)
    {
        switch (unit)
        {
            case TimeUnit.Weekend:
                var monday = WeekOf(day.AddDays(7 * offset)).From;
                return new DateRange(monday.AddDays(5), monday.AddDays(6));
            case TimeUnit.Week:
                return WeekOf(day.AddDays(7 * offset));
            case TimeUnit.Fortnight:
                return WeekOf(day.AddDays(14 * offset));
            case TimeUnit.Month:
                var inMonth = day.AddMonths(offset);
                return Month(inMonth.Year, inMonth.Month, part);
            case TimeUnit.Quarter:
                var first = day.AddMonths(3 * offset);
                first = new DateOnly(first.Year, ((first.Month - 1) / 3 * 3) + 1, 1);
                return new DateRange(first, first.AddMonths(3).AddDays(-1));
            case TimeUnit.HalfYear:
                var half = day.AddMonths(6 * offset);
                half = new DateOnly(half.Year, half.Month <= 6 ? 1 : 7, 1);
                return new DateRange(half, half.AddMonths(6).AddDays(-1));
            case TimeUnit.Year:
                return Year(day.AddYears(offset).Year, part);
            case TimeUnit.Decade:
                var decade = day.AddYears(10 * offset).Year / 10 * 10;
                return new DateRange(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31));
            case TimeUnit.Century:
                var century = Math.Max(1, day.AddYears(100 * offset).Year / 100 * 100);
                return new DateRange(new DateOnly(century, 1, 1), new DateOnly(century + 99, 12, 31));
            case TimeUnit.Day:
                return DateRange.Day(day.AddDays(offset));
            default:
                return DateRange.Day(day);
        }
    }

    /// <summary>The day so many units before another.</summary>
    public static DateOnly Back(DateOnly day, TimeUnit unit, int count) =>
        unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => day,
            TimeUnit.Hour => day.AddDays(-((count + 23) / 24)),
            TimeUnit.Day => day.AddDays(-count),
            TimeUnit.Weekend or TimeUnit.Week => day.AddDays(-7 * count),
            TimeUnit.Fortnight => day.AddDays(-14 * count),
            TimeUnit.Month => day.AddMonths(-count),
            TimeUnit.Quarter or TimeUnit.Season => day.AddMonths(-3 * count),
            TimeUnit.HalfYear => day.AddMonths(-6 * count),
            TimeUnit.Year => day.AddYears(-count),
            TimeUnit.Decade => day.AddYears(-10 * count),
            _ => day.AddYears(-100 * count),
        };
}
