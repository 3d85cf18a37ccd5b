using Stemma.Text;

namespace Stemma.Reading.Times;

/// <summary>The times that the article spoke of last, on which «the same day», «that year», «the quarter» and «a year earlier» hang.</summary>
internal readonly record struct TimePoint
{
    /// <summary>True in a text that tells history: dates without a year belong to the year being told.</summary>
    public bool TellsHistory { get; init; }

    /// <summary>The last single day; null where none was spoken of.</summary>
    public DateRange? Day { get; init; }

    /// <summary>Where the last single day was spoken of; the beginning of the text where none was.</summary>
    public int DayAt { get; init; }

    /// <summary>What was spoken of last that is a month or lies in one; null where nothing was.</summary>
    public DateRange? Month { get; init; }

    /// <summary>What was spoken of last that is a year or lies in one; null where nothing was.</summary>
    public DateRange? Year { get; init; }

    /// <summary>The last quarter; null where none was spoken of.</summary>
    public DateRange? Quarter { get; init; }

    /// <summary>True where no month or year was spoken of since that quarter.</summary>
    public bool IsQuarter { get; init; }

    /// <summary>The point behind one more time.</summary>
    public TimePoint After(ResolvedTime time)
    {
        var meaning = time.Expression.Meaning;
        if (
            time.Days is not { } days
            || time.Expression.Kind is TimeKind.Duration or TimeKind.Set
            || HangsOnQuarter(meaning) is not null
            || meaning is TimeMeaning.PartOfYear { YearOffset: < 0 } or TimeMeaning.PartOfYear { Number: 0 }
        )
        {
            return this;
        }

        return TimeValue.GrainOf(meaning) switch
        {
            TimeUnit.Quarter => this with { Quarter = days, IsQuarter = true },
            _ when days.Days == 1 => this with { Day = days, DayAt = time.Expression.Span.Start, Month = days, Year = days },
            TimeUnit.Month => this with { Month = days, Year = days, IsQuarter = false },
            TimeUnit.Year => this with { Year = days, IsQuarter = false },
            TimeUnit.Season => this with { Year = DateRange.Day(days.To) },
            _ => this,
        };
    }

    /// <summary>What times of a unit hang on: the last of that unit or within one; null where none was spoken of.</summary>
    public DateRange? For(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Month => Month,
            TimeUnit.Quarter => Quarter,
            >= TimeUnit.HalfYear => Year,
            _ => Day,
        };

    /// <summary>What a meaning is at this point: <c>a year ago</c> behind a quarter is that quarter of the year before.</summary>
    public TimeMeaning Seen(TimeMeaning meaning) =>
        IsQuarter && Quarter is { } quarter && HangsOnQuarter(meaning) is { } years
            ? new TimeMeaning.PartOfYear(((quarter.From.Month - 1) / 3) + 1, 4, quarter.From.Year + years, null)
            : meaning;

    /// <summary>Years from the quarter spoken of, for words that compare with another year; null for all others.</summary>
    private static int? HangsOnQuarter(TimeMeaning meaning) =>
        meaning switch
        {
            TimeMeaning.Relative { Unit: TimeUnit.Year, From: < 0, IsCounted: true } relative => relative.From,
            TimeMeaning.Narrative { Unit: TimeUnit.Year, Offset: -1 } narrative => narrative.Offset,
            _ => null,
        };
}
