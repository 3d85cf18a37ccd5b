using System.Collections.Immutable;
using Stemma.Workspace.Following;

namespace Stemma.Web.Api.Answers;

/// <summary>A feed, and how it fares.</summary>
/// <param name="Number">Its number in the archive.</param>
/// <param name="Address">Where it is fetched.</param>
/// <param name="Title">What it, or the list it came from, calls it; empty where neither does.</param>
/// <param name="HomeAddress">The page that it is of; empty where that is not known.</param>
/// <param name="Folders">Where it stands in the list it came from; outermost first.</param>
/// <param name="State">followed, paused, or gone: its server says that it is gone for good.</param>
/// <param name="DueAt">When it is asked next, where it is followed.</param>
/// <param name="PaceSeconds">The time between two questions, as it was learned.</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="AskedAt">When it was asked last; null where never.</param>
/// <param name="GrownAt">When it last brought something new; null where never.</param>
/// <param name="Outcome">What it did when it was asked last: grown, empty, unchanged or failed; empty where it was never asked.</param>
/// <param name="Problem">What was wrong the last time and what to do; empty where nothing was.</param>
/// <param name="Entries">How many entries it brought so far.</param>
internal sealed record FeedAnswer(
    long Number,
    string Address,
    string Title,
    string HomeAddress,
    ImmutableArray<string> Folders,
    string State,
    DateTimeOffset DueAt,
    long PaceSeconds,
    int Failures,
    DateTimeOffset? AskedAt,
    DateTimeOffset? GrownAt,
    string Outcome,
    string Problem,
    int Entries
)
{
    public static FeedAnswer Of(FollowedFeed feed) =>
        new(
            feed.Number,
            feed.Address,
            feed.Title,
            feed.HomeAddress,
            feed.Folders,
            feed.State,
            feed.DueAt,
            (long)feed.Pace.TotalSeconds,
            feed.Failures,
            feed.AskedAt,
            feed.GrownAt,
            feed.Outcome,
            feed.Problem,
            feed.Entries
        );
}

/// <summary>A page of the feeds.</summary>
/// <param name="Feeds">By folder and name.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record FeedAnswerList(ImmutableArray<FeedAnswer> Feeds, int Total, string? Next);

/// <summary>What became of feeds that were to be followed.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Diagnostics">What is no address of a feed.</param>
internal sealed record AddedFeedsAnswer(int Added, int Known, ImmutableArray<DiagnosticAnswer> Diagnostics);

/// <summary>What a feed brought, and what became of it.</summary>
/// <param name="Number">Its number in the archive.</param>
/// <param name="Feed">The number of its feed.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Address">Its page; empty where it has none.</param>
/// <param name="FoundAt">When it was found.</param>
/// <param name="State">waiting, read, later, placed, same or parked.</param>
/// <param name="Tries">How often its page did not come.</param>
/// <param name="DueAt">When it is tried again; null where it is not.</param>
/// <param name="Problem">What is wrong and what to do; empty where nothing is.</param>
/// <param name="Story">The story that its article is in; null where it is in none.</param>
internal sealed record EntryAnswer(
    long Number,
    long Feed,
    string Title,
    string Address,
    DateTimeOffset FoundAt,
    string State,
    int Tries,
    DateTimeOffset? DueAt,
    string Problem,
    long? Story
)
{
    public static EntryAnswer Of(FollowedEntry entry) =>
        new(
            entry.Number,
            entry.Feed,
            entry.Title,
            entry.Address,
            entry.FoundAt,
            entry.State,
            entry.Tries,
            entry.DueAt,
            entry.Problem,
            entry.Story
        );
}

/// <summary>A page of what the feeds brought.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record EntryAnswerList(ImmutableArray<EntryAnswer> Entries, string? Next);
