namespace Stemma.Reading.Times;

/// <summary>Finds the year of a date that names none, from its weekday and the years that the article names.</summary>
internal static class YearFinder
{
    /// <summary>The day; null where its year cannot be told.</summary>
    public static DateOnly? DayOf(TimeMeaning meaning, PublicationClues clues) =>
        meaning switch
        {
            TimeMeaning.Calendar { Year: { } year, Month: { } month, Day: { } day } => Day(year, month, day),
            TimeMeaning.EitherOrder order => OrderOf(order, clues),
            TimeMeaning.Calendar { Year: null, Month: { } month, Day: { } day, Weekday: var weekday } => ByWeekday(
                month,
                day,
                weekday,
                clues
            ),
            _ => null,
        };

    /// <summary>The one year, after those told as past and before those told as ahead, in which the day falls on a weekday that the article names.</summary>
    private static DateOnly? ByWeekday(int month, int day, DayOfWeek? weekday, PublicationClues clues)
    {
        DateOnly? only = null;
        for (var year = clues.EarliestYear; clues.EarliestYear > 0 && clues.LatestYear < 9999 && year <= clues.LatestYear; year++)
        {
            if (Day(year, month, day) is not { } candidate || !IsNamed(candidate, weekday, clues))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = candidate;
        }

        return only;
    }

    private static bool IsNamed(DateOnly day, DayOfWeek? weekday, PublicationClues clues) =>
        weekday is { } named
            ? day.DayOfWeek == named
            : clues.Weekdays.Any(clue => clue.Meaning is TimeMeaning.WeekdayRun { Days: 1 } run && run.First == day.DayOfWeek);

    /// <summary>Day first or month first, as the article’s other dates have it; day first, as most of the world, where none tells.</summary>
    private static DateOnly? OrderOf(TimeMeaning.EitherOrder order, PublicationClues clues)
    {
        foreach (var clue in clues.Dates)
        {
            if (clue.Meaning is TimeMeaning.Calendar { Month: { } month } && (month == order.First || month == order.Second))
            {
                return month == order.Second
                    ? Day(order.Year, order.Second, order.First)
                    : Day(order.Year, order.First, order.Second);
            }
        }

        return Day(order.Year, order.Second, order.First);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
