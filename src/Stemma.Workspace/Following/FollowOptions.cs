namespace Stemma.Workspace.Following;

/// <summary>How feeds are followed. The defaults suit a desk that follows some hundred feeds of the public web.</summary>
public sealed record FollowOptions
{
    /// <summary>The shortest time between two questions to one feed; one second or more.</summary>
    public TimeSpan ShortestPace { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest.</summary>
    public TimeSpan LongestPace { get; init; } = TimeSpan.FromHours(6);

    /// <summary>The time that a new feed begins with, where it does not state its own.</summary>
    public TimeSpan FirstPace { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Entries that state an older day are passed over; null to take all that a feed holds.</summary>
    public TimeSpan? OldestEntry { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Feeds that are asked at one time; 1 makes them come in the order of their numbers.</summary>
    public int Polls { get; init; } = 8;

    /// <summary>Pages that are fetched or read at one time.</summary>
    public int Pages { get; init; } = 16;

    /// <summary>Threads that read articles.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How often a page is asked for before its entry is parked.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>The wait before a page is asked for again; each further one is four times as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Who is named for what comes in.</summary>
    public string By { get; init; } = "feeds";
}
