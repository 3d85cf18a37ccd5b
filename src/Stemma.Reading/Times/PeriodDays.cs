using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>The days of weeks, months and years.</summary>
internal static class PeriodDays
{
    /// <summary>The first year that is reckoned with: so far from the calendar’s own end that a period around any day still lies in it.</summary>
    public const int FirstYear = 100;

    /// <summary>The last year that is reckoned with.</summary>
    public const int LastYear = 9800;

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
        var monday = Days(day, -(((int)day.DayOfWeek + 6) % 7));
        return new DateRange(monday, monday.AddDays(6));
    }

    /// <summary>The unit of the calendar that holds the day so many units away; a part of it where one is said.</summary>
    public static DateRange Unit(DateOnly day, TimeUnit unit, int offset, PeriodPart part = PeriodPart.Whole)
    {
        switch (unit)
        {
            case TimeUnit.Weekend:
                var monday = WeekOf(Days(day, 7 * offset)).From;
                return new DateRange(monday.AddDays(5), monday.AddDays(6));
            case TimeUnit.Week:
                return WeekOf(Days(day, 7 * offset));
            case TimeUnit.Fortnight:
                return WeekOf(Days(day, 14 * offset));
            case TimeUnit.Month:
                var inMonth = Months(day, offset);
                return Month(inMonth.Year, inMonth.Month, part);
            case TimeUnit.Quarter:
                var first = Months(day, 3 * offset);
                first = new DateOnly(first.Year, ((first.Month - 1) / 3 * 3) + 1, 1);
                return new DateRange(first, Months(first, 3).AddDays(-1));
            case TimeUnit.HalfYear:
                var half = Months(day, 6 * offset);
                half = new DateOnly(half.Year, half.Month <= 6 ? 1 : 7, 1);
                return new DateRange(half, Months(half, 6).AddDays(-1));
            case TimeUnit.Year:
                return Year(Months(day, 12 * offset).Year, part);
            case TimeUnit.Decade:
                var decade = Months(day, 120 * offset).Year / 10 * 10;
                return new DateRange(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31));
            case TimeUnit.Century:
                var century = Math.Max(1, Months(day, 1200 * offset).Year / 100 * 100);
                return new DateRange(new DateOnly(century, 1, 1), new DateOnly(century + 99, 12, 31));
            case TimeUnit.Day:
                return DateRange.Day(Days(day, offset));
            default:
                return DateRange.Day(day);
        }
    }

    /// <summary>The day so many months away, held within the calendar.</summary>
    private static DateOnly Months(DateOnly day, int months)
    {
        var total = Math.Clamp(((long)day.Year * 12) + day.Month - 1 + months, FirstYear * 12, LastYear * 12);
        var (year, month) = ((int)(total / 12), (int)(total % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The day so many days away, held within the calendar.</summary>
    private static DateOnly Days(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            (int)
                Math.Clamp(
                    (long)day.DayNumber + days,
                    new DateOnly(FirstYear, 1, 1).DayNumber,
                    new DateOnly(LastYear, 1, 1).DayNumber
                )
        );

    /// <summary>The day so many units before another.</summary>
    public static DateOnly Back(DateOnly day, TimeUnit unit, int count) =>
        unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => day,
            TimeUnit.Hour => Days(day, -((count + 23) / 24)),
            TimeUnit.Day => Days(day, -count),
            TimeUnit.Weekend or TimeUnit.Week => Days(day, -7 * count),
            TimeUnit.Fortnight => Days(day, -14 * count),
            TimeUnit.Month => Months(day, -count),
            TimeUnit.Quarter or TimeUnit.Season => Months(day, -3 * count),
            TimeUnit.HalfYear => Months(day, -6 * count),
            TimeUnit.Year => Months(day, -12 * count),
            TimeUnit.Decade => Months(day, -120 * count),
            _ => Months(day, -1200 * count),
        };
}
