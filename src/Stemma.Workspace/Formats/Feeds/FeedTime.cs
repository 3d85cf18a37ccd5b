namespace Stemma.Workspace.Formats.Feeds;

/// <summary>A date as a feed states it, and how exactly it does.</summary>
/// <param name="At">The instant, with the offset as stated; what is not stated is filled up with the beginning: of the year, month or day, in UTC.</param>
/// <param name="Precision">How much of it is stated.</param>
public readonly record struct FeedTime(DateTimeOffset At, FeedTimePrecision Precision)
{
    /// <summary>The day, in the time zone of the statement.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}

/// <summary>How much of a date is stated.</summary>
public enum FeedTimePrecision
{
    /// <summary>The year alone.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>Year, month and day.</summary>
    Day,

    /// <summary>Day and time of day, without a time zone.</summary>
    LocalTime,

    /// <summary>Day, time of day and offset.</summary>
    Instant,
}
