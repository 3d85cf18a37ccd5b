using System.Collections.Immutable;

namespace Stemma.Reading.Times;

/// <summary>Tells whether an article tells a story of the past, in which a date without a year belongs to the year being told rather than to that of publication.</summary>
/// <remarks>News is full of <c>Monday</c> and <c>last week</c>; history names its years (the two kinds of text that HeidelTime tells apart, Strötgen and Gertz 2013).</remarks>
internal static class HistoryJudge
{
    private const int LeastYears = 4;
    private const int YearsBack = 2;

    /// <summary>The point from which an article’s times are told.</summary>
    /// <param name="expressions">All times of the article.</param>
    /// <param name="published">The day of publication; null where unknown.</param>
    public static TimePoint StartOf(ImmutableArray<TimeExpression> expressions, DateOnly? published)
    {
        if (!TellsHistory(expressions, published))
        {
            return default;
        }

        foreach (var expression in expressions)
        {
            if (expression.Meaning is TimeMeaning.Calendar { Year: { } year })
            {
                return new TimePoint { TellsHistory = true, Year = PeriodDays.Year(year) };
            }
        }

        return default;
    }

    private static bool TellsHistory(ImmutableArray<TimeExpression> expressions, DateOnly? published)
    {
        var (past, recent) = (0, 0);
        foreach (var expression in expressions)
        {
            switch (expression.Meaning)
            {
                case TimeMeaning.Calendar { Year: { } year }:
                    past += published is not { } day || year <= day.Year - YearsBack ? 1 : 0;
                    break;
                case TimeMeaning.BeforeChrist:
                    past++;
                    break;
                case TimeMeaning.Relative:
                case TimeMeaning.WeekdayRun:
                case TimeMeaning.UpToNow:
                case TimeMeaning.PartOfYear:
                    recent++;
                    break;
                default:
                    break;
            }
        }

        return past >= LeastYears && past > 2 * recent;
    }
}
