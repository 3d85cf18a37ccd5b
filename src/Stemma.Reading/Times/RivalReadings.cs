using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Finds the other days that the same words could mean, for the explanation, or for a range where neither reading is surely right.</summary>
internal static class RivalReadings
{
    private const int DaysOfWeek = 7;

    /// <summary>Within so many days a weekday just past is called by its bare name, so that <c>last</c> may mean the one before.</summary>
    private const int Fresh = 2;

    /// <summary>
    /// The second reading of words that people use for two days: <c>last Friday</c> on a Friday or in the days behind it, <c>next Friday</c> before this
    /// week’s Friday, <c>next weekend</c> in the week before one.
    /// </summary>
    /// <returns>Null where the words have one reading.</returns>
    public static DateRange? Ambiguous(TimeMeaning meaning, DateOnly anchor, DateRange days)
    {
        switch (meaning)
        {
            case TimeMeaning.WeekdayRun { Direction: TimeDirection.Last }:
                var ago = anchor.DayNumber - days.To.DayNumber;
                return ago == DaysOfWeek ? Moved(days, DaysOfWeek)
                    : ago <= Fresh ? Moved(days, -DaysOfWeek)
                    : null;
            case TimeMeaning.WeekdayRun { Direction: TimeDirection.Next }:
                return days.To <= PeriodDays.WeekOf(anchor).To ? Moved(days, DaysOfWeek) : null;
            case TimeMeaning.Relative { Unit: TimeUnit.Weekend, From: 1 }:
                return anchor.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? Moved(days, -DaysOfWeek) : null;
            default:
                return null;
        }
    }

    /// <summary>The readings that lost, each with the reason.</summary>
    /// <param name="meaning">What the words say.</param>
    /// <param name="anchor">The day they are seen from.</param>
    /// <param name="told">The times spoken of before.</param>
    /// <param name="tense">What the verb says.</param>
    /// <param name="days">The reading that won.</param>
    public static ImmutableArray<string> Lost(TimeMeaning meaning, DateOnly anchor, TimePoint told, Tense tense, DateRange? days)
    {
        var lost = ImmutableArray.CreateBuilder<string>();
        if (
            IsToldThen(meaning, told)
            && DayReckoner.Days(meaning, anchor, told with { TellsHistory = false }, tense) is { } seen
            && seen != days
        )
        {
            lost.Add($"not {seen}: the text tells of the past, so that the year is that of {told.Year}");
            return lost.DrainToImmutable();
        }

        var (opposite, reason) =
            tense == Tense.Ahead ? (Tense.Unsaid, "the verb looks ahead") : (Tense.Ahead, "nothing looks ahead");
        if (DayReckoner.Days(meaning, anchor, told, opposite) is { } other && other != days)
        {
            lost.Add($"not {other}: {reason}");
        }

        if (meaning is TimeMeaning.EitherOrder order && anchor != default)
        {
            lost.Add($"not {CalendarDays.OtherOrder(order, anchor)}: it is farther from the publication");
        }

        if (meaning is TimeMeaning.WeekdayRun { Direction: TimeDirection.Unsaid } && days is { } won && won.To == anchor)
        {
            lost.Add($"not {Moved(won, -DaysOfWeek)}: a bare weekday is the newest of its name");
        }

        return lost.DrainToImmutable();
    }

    /// <summary>A date without a year in a text that tells history.</summary>
    public static bool IsToldThen(TimeMeaning meaning, TimePoint told) =>
        told is { TellsHistory: true, Year: not null }
        && meaning
            is TimeMeaning.Calendar { Year: null, Month: not null, YearOffset: null }
                or TimeMeaning.Season { Year: null, Direction: TimeDirection.Unsaid }
                or TimeMeaning.Holiday { Year: null, Direction: TimeDirection.Unsaid };

    private static DateRange Moved(DateRange days, int by) => new(days.From.AddDays(by), days.To.AddDays(by));
}
