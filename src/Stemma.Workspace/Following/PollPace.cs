namespace Stemma.Workspace.Following;

/// <summary>How long to wait before a feed is asked again: learned from how often it has something new.</summary>
/// <remarks>
/// A feed that brings several entries at once is asked more often, one that brings none less often: multiplicative steps find the pace of each feed
/// and follow it through day and night. What a feed says of itself is where it begins.
/// </remarks>
internal static class PollPace
{
    private const double Faster = 0.5;
    private const double Slower = 1.25;

    /// <summary>Entries at once from which a feed is asked more often; one alone says that the pace is right.</summary>
    private const int Many = 2;

    /// <summary>The pace after a feed came.</summary>
    /// <param name="pace">The one before.</param>
    /// <param name="found">How many entries were new.</param>
    /// <param name="options">Its bounds.</param>
    public static TimeSpan After(TimeSpan pace, int found, FollowOptions options) =>
        Within(
            found >= Many ? pace * Faster
                : found == 0 ? pace * Slower
                : pace,
            options
        );

    /// <summary>Where a feed begins: with what it says of itself, else with the usual.</summary>
    /// <param name="stated">What it says; null where it says nothing.</param>
    /// <param name="options">Its bounds.</param>
    public static TimeSpan First(TimeSpan? stated, FollowOptions options) => Within(stated ?? options.FirstPace, options);

    /// <summary>How long to wait after failures: doubled with each, and not shorter than the server asks for.</summary>
    /// <param name="failures">In a row; 1 or more.</param>
    /// <param name="asked">What the server asks for; null where it does not.</param>
    /// <param name="options">Its bounds.</param>
    public static TimeSpan AfterFailures(int failures, TimeSpan? asked, FollowOptions options)
    {
        var doubled = options.ShortestPace * Math.Pow(2, Math.Min(failures, 20));
        var wait = doubled < options.LongestPace ? doubled : options.LongestPace;
        // No server is believed that asks for a year.
        return asked is { } longer && longer > wait ? TimeSpan.FromTicks(Math.Min(longer.Ticks, TimeSpan.TicksPerDay)) : wait;
    }

    private static TimeSpan Within(TimeSpan pace, FollowOptions options) =>
        pace < options.ShortestPace ? options.ShortestPace
        : pace > options.LongestPace ? options.LongestPace
        : pace;
}
