namespace Stemma.Workspace.Formats.Feeds;

/// <summary>The numbers of a date as they are found; what is not stated is null.</summary>
internal sealed record DateParts
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int? Hour { get; init; }

    public int Minute { get; init; }

    public int Second { get; init; }

    /// <summary>The part of a second.</summary>
    public TimeSpan Fraction { get; init; }

    /// <summary>From UTC; null where no zone is stated, or none that is known.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The date; null where the numbers make none.</summary>
    public FeedTime? ToTime()
    {
        if (Year is not (>= FirstYear and <= LastYear) || Month is < 1 or > 12 || Hour is > 24 || Minute > 59 || Second > 60)
        {
            return null;
        }

        var (year, month, day) = (Year.Value, Month ?? 1, Day ?? 1);
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        // Midnight may be written as 24:00, and a leap second is the last of its minute here.
        var time = new TimeSpan(Hour ?? 0, Minute, Math.Min(Second, 59)) + Fraction;
        var offset = Offset is { } stated && stated.Duration() <= TimeSpan.FromHours(14) ? stated : (TimeSpan?)null;
        return new FeedTime(
            new DateTimeOffset(new DateTime(year, month, day) + time, Hour is null ? TimeSpan.Zero : offset ?? TimeSpan.Zero),
            Month is null ? FeedTimePrecision.Year
                : Day is null ? FeedTimePrecision.Month
                : Hour is null ? FeedTimePrecision.Day
                : offset is null ? FeedTimePrecision.LocalTime
                : FeedTimePrecision.Instant
        );
    }
}
