using System.Collections.Immutable;
using Stemma.Web.Api.Answers;
using Stemma.Workspace.Following;

namespace Stemma.Web.Mcp;

/// <summary>What moved in the stories.</summary>
/// <param name="Movements">The latest first.</param>
/// <param name="HasMore">Whether there are more after these.</param>
internal sealed record ToldMovements(ImmutableArray<MovementAnswer> Movements, bool HasMore)
{
    private const int MostPlaces = 4;

    public static ToldMovements Of(ImmutableArray<StoryMovement> found, int take) =>
        new([.. found.Take(take).Select(MovementAnswer.Of).Select(Cut)], found.Length > take);

    private static MovementAnswer Cut(MovementAnswer moved) =>
        moved with
        {
            Title = Bounded.Cut(moved.Title, Bounded.Name),
            Line = Bounded.Cut(moved.Line, Bounded.Sentence),
            Before = Bounded.Cut(moved.Before, Bounded.Name),
            After = Bounded.Cut(moved.After, Bounded.Name),
            Because =
            [
                .. moved
                    .Because.Take(MostPlaces)
                    .Select(place =>
                        place with
                        {
                            Outlet = Bounded.Cut(place.Outlet, Bounded.Name),
                            Words = Bounded.Cut(place.Words, Bounded.Name),
                        }
                    ),
            ],
        };
}

/// <summary>The feeds that are followed.</summary>
/// <param name="Feeds">By folder and name.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Entries">How far the entries are that they brought.</param>
internal sealed record ToldFeeds(ImmutableArray<FeedAnswer> Feeds, int Total, ToldEntryCounts Entries)
{
    public static ToldFeeds Of(
        IReadOnlyCollection<FollowedFeed> feeds,
        ImmutableSortedDictionary<string, int> entries,
        int skip,
        int take
    ) => new([.. feeds.Skip(skip).Take(take).Select(FeedAnswer.Of).Select(Cut)], feeds.Count, ToldEntryCounts.Of(entries));

    private static FeedAnswer Cut(FeedAnswer feed) =>
        feed with
        {
            Title = Bounded.Cut(feed.Title, Bounded.Name),
            Address = Bounded.Cut(feed.Address, Bounded.Sentence),
            HomeAddress = Bounded.Cut(feed.HomeAddress, Bounded.Sentence),
            Problem = Bounded.Cut(feed.Problem, Bounded.Sentence),
        };
}

/// <summary>How many entries are how far.</summary>
/// <param name="Waiting">To be read.</param>
/// <param name="Read">Read, and waiting for those before them.</param>
/// <param name="Later">Their page did not come, and is asked for again.</param>
/// <param name="Placed">In the archive.</param>
/// <param name="Same">Another entry has their page.</param>
/// <param name="Parked">No article came of them; a person may have them tried again.</param>
internal sealed record ToldEntryCounts(int Waiting, int Read, int Later, int Placed, int Same, int Parked)
{
    public static ToldEntryCounts Of(ImmutableSortedDictionary<string, int> counts) =>
        new(
            counts.GetValueOrDefault(EntryState.Waiting),
            counts.GetValueOrDefault(EntryState.Read),
            counts.GetValueOrDefault(EntryState.Later),
            counts.GetValueOrDefault(EntryState.Placed),
            counts.GetValueOrDefault(EntryState.Same),
            counts.GetValueOrDefault(EntryState.Parked)
        );
}
