using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Reckons the days of dates of the calendar, and what they leave unsaid, when seen from one day.</summary>
internal static class CalendarDays
{
    /// <summary>How much further a future day counts than a past one where no year is said: news tells what has been.</summary>
    private const int FutureWeight = 4;

    /// <summary>The same for a month where the verb says that it has been; a day near ahead may still be meant by <c>was set for Dec. 7</c>.</summary>
    private const int PastWeight = 40;

    /// <summary>The days of a date; null where no calendar has it, or it names neither year, month nor day.</summary>
    public static DateRange? Of(TimeMeaning.Calendar date, DateOnly anchor, Tense tense)
    {
        if ((date.Year ?? anchor.Year + date.YearOffset) is { } year)
        {
            return InYear(date, year, date.Month ?? 0);
        }

        if (date.Month is null)
        {
            return DayAlone(date, anchor, tense);
        }

        // Without a year: the nearest one that has the weekday beside it, the past before the future.
        DateRange? best = null;
        var least = int.MaxValue;
        for (var candidate = anchor.Year - 1; candidate <= anchor.Year + 1; candidate++)
        {
            if (InYear(date, candidate, date.Month.Value) is not { } days || !FitsWeekday(days, date.Weekday))
            {
                continue;
            }

            var distance = Distance(days, anchor, tense == Tense.Past && date.Day is not null ? Tense.Unsaid : tense);
            if (distance < least)
            {
                (best, least) = (days, distance);
            }
        }

        return best ?? (date.Weekday is null ? null : Of(date with { Weekday = null }, anchor, tense));
    }

    /// <summary>The year being told; the next one where that would go back by most of a year, since stories go forward.</summary>
    public static DateRange? InHistory(TimeMeaning.Calendar date, DateOnly told)
    {
        const int mostBack = 240;
        var here = InYear(date, told.Year, date.Month!.Value);
        return here is { } days && told.DayNumber - days.To.DayNumber > mostBack
            ? InYear(date, told.Year + 1, date.Month.Value)
            : here;
    }

    private static int Distance(DateRange days, DateOnly anchor, Tense tense)
    {
        var after = days.From.DayNumber - anchor.DayNumber;
        return after <= 0 ? (tense == Tense.Ahead && days.To < anchor ? FutureWeight : 1) * -after
            : tense == Tense.Ahead ? after
            : (tense == Tense.Past ? PastWeight : FutureWeight) * after;
    }

    private static bool FitsWeekday(DateRange days, DayOfWeek? weekday) => weekday is null || days.From.DayOfWeek == weekday;

    private static DateRange? InYear(TimeMeaning.Calendar date, int year, int month)
    {
        if (month == 0)
        {
            return PeriodDays.Year(year, date.Part);
        }

        if (date.Day is not { } day)
        {
            return PeriodDays.Month(year, month, date.Part);
        }

        var last = date.LastDay ?? day;
        return last <= DateTime.DaysInMonth(year, month)
            ? new DateRange(new DateOnly(year, month, day), new DateOnly(year, month, last))
            : null;
    }

    private static DateRange? DayAlone(TimeMeaning.Calendar date, DateOnly anchor, Tense tense)
    {
        if (date.Day is not { } day)
        {
            return null;
        }

        if (date.Weekday is { } weekday)
        {
            return DayOnWeekday(day, weekday, anchor, tense);
        }

        var month = new DateOnly(anchor.Year, anchor.Month, 1);
        month = day <= anchor.Day || tense == Tense.Ahead ? month : month.AddMonths(-1);
        month = tense == Tense.Ahead && day < anchor.Day ? month.AddMonths(1) : month;
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? DateRange.Day(month.AddDays(day - 1)) : null;
    }

    /// <summary><c>Sunday the 22nd</c>: the nearest month in which it is one, the past before the future.</summary>
    private static DateRange? DayOnWeekday(int day, DayOfWeek weekday, DateOnly anchor, Tense tense)
    {
        DateRange? best = null;
        var least = int.MaxValue;
        for (var offset = -12; offset <= 12; offset++)
        {
            var month = PeriodDays.Unit(anchor, TimeUnit.Month, offset);
            if (day > month.Days || month.From.AddDays(day - 1) is var candidate && candidate.DayOfWeek != weekday)
            {
                continue;
            }

            var distance = Distance(DateRange.Day(candidate), anchor, tense);
            (best, least) = distance < least ? (DateRange.Day(candidate), distance) : (best, least);
        }

        return best;
    }

    /// <summary>The order of day and month that lies nearer to the anchor.</summary>
    public static DateRange? EitherOrder(TimeMeaning.EitherOrder date, DateOnly anchor)
    {
        var dayFirst = new DateOnly(date.Year, date.Second, date.First);
        var monthFirst = new DateOnly(date.Year, date.First, date.Second);
        var nearer = Math.Abs(dayFirst.DayNumber - anchor.DayNumber) <= Math.Abs(monthFirst.DayNumber - anchor.DayNumber);
        return DateRange.Day(nearer ? dayFirst : monthFirst);
    }

    /// <summary>The order that lost.</summary>
    public static DateRange OtherOrder(TimeMeaning.EitherOrder date, DateOnly anchor)
    {
        var won = EitherOrder(date, anchor);
        var dayFirst = DateRange.Day(new DateOnly(date.Year, date.Second, date.First));
        return won == dayFirst ? DateRange.Day(new DateOnly(date.Year, date.First, date.Second)) : dayFirst;
    }
}
