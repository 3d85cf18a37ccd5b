using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>Weighs on which day an article that names bare weekdays was written.</summary>
/// <remarks>
/// News names the days of the last week by their bare names, its newest first: the likeliest day is the one from which the newest named day is
/// near, the day named first is the newest, and all of them are close together.
/// </remarks>
internal static class AnchorWeigher
{
    private const double OutsideWeight = 0.5;
    private const double SpreadWeight = 0.5;
    private const double Tolerance = 1.5;

    /// <summary>The likeliest day, and the days around it that are nearly as likely.</summary>
    /// <param name="weekdays">Bare weekdays and weekends told as past, in the order of the text.</param>
    /// <param name="candidates">The days that come into question.</param>
    /// <param name="near">The days that are likely for other reasons; others count less the farther they are.</param>
    public static (DateRange Window, DateOnly Likeliest) Weigh(
        ImmutableArray<TimeMeaning> weekdays,
        DateRange candidates,
        DateRange near
    )
    {
        var costs = new double[candidates.Days];
        for (var i = 0; i < costs.Length; i++)
        {
            costs[i] = Cost(weekdays, candidates.From.AddDays(i), near);
        }

        var best = Array.IndexOf(costs, costs.Min());
        var (from, to) = (best, best);
        while (from > 0 && costs[from - 1] <= costs[best] + Tolerance)
        {
            from--;
        }

        while (to + 1 < costs.Length && costs[to + 1] <= costs[best] + Tolerance)
        {
            to++;
        }

        return (new DateRange(candidates.From.AddDays(from), candidates.From.AddDays(to)), candidates.From.AddDays(best));
    }

    private static double Cost(ImmutableArray<TimeMeaning> weekdays, DateOnly day, DateRange near)
    {
        var outside = day < near.From ? near.From.DayNumber - day.DayNumber : Math.Max(0, day.DayNumber - near.To.DayNumber);
        if (weekdays.IsEmpty)
        {
            return outside * OutsideWeight;
        }

        var ages = weekdays.Select(weekday => Age(weekday, day)).ToArray();
        var newest = ages.Min();
        return newest + (ages[0] - newest) + (ages.Max() * SpreadWeight) + (outside * OutsideWeight);
    }

    /// <summary>Days since the named day was last, 0 for the day itself.</summary>
    private static int Age(TimeMeaning weekday, DateOnly day) =>
        DayReckoner.Days(weekday, day, told: default, Tense.Unsaid) is { } days
            ? Math.Max(0, day.DayNumber - days.To.DayNumber)
            : 0;
}
