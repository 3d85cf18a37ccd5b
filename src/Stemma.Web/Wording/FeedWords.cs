using System.Globalization;
using Stemma.Workspace.Following;

namespace Stemma.Web.Wording;

/// <summary>Says how feeds fare.</summary>
internal static class FeedWords
{
    public static string State(FollowedFeed feed) =>
        feed.State switch
        {
            FeedState.Paused => "paused",
            FeedState.Gone => "gone",
            _ => feed.Outcome switch
            {
                PollOutcome.Grown => "new",
                PollOutcome.Empty or PollOutcome.Unchanged => "nothing new",
                PollOutcome.Failed => "failed",
                _ => "not asked yet",
            },
        };

    /// <summary>For the look: <c>well</c>, <c>ill</c> or <c>off</c>.</summary>
    public static string Class(FollowedFeed feed) =>
        feed.State != FeedState.Followed ? "off"
        : feed.Outcome == PollOutcome.Failed ? "ill"
        : "well";

    public static string When(DateTimeOffset? at) => at is { } instant ? Moments.Plain(instant) : "never";

    /// <summary><c>45 s</c>, <c>10 min</c>, <c>2.5 h</c>.</summary>
    public static string Pace(TimeSpan pace) =>
        pace < TimeSpan.FromMinutes(1) ? string.Create(CultureInfo.InvariantCulture, $"{pace.TotalSeconds:0} s")
        : pace < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"{pace.TotalMinutes:0.#} min")
        : string.Create(CultureInfo.InvariantCulture, $"{pace.TotalHours:0.#} h");

    /// <summary>What became of an entry that is in no story.</summary>
    public static string Of(FollowedEntry entry) =>
        entry.State switch
        {
            EntryState.Placed => "alone so far",
            EntryState.Same => "a page that another entry has",
            EntryState.Later => $"tried again {When(entry.DueAt)}",
            EntryState.Parked => "parked",
            _ => "waiting",
        };
}
