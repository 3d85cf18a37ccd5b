using System.Collections.Immutable;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Takes feeds into an archive, to be followed from now on.</summary>
public static class AddFeeds
{
    /// <param name="archive">Where.</param>
    /// <param name="feeds">Which; one that is there already is left as it is.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="options">How often a new feed is asked.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>How many are new.</returns>
    public static Task<int> RunAsync(
        Archive archive,
        IEnumerable<OpmlFeed> feeds,
        string by,
        FollowOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(by);
        var at = Instants.Write(archive.Clock.GetUtcNow());
        var pace = (options ?? new FollowOptions()).FirstPace;
        ImmutableArray<OpmlFeed> all = [.. feeds];
        return archive.Database.WriteAsync(
            (connection, transaction) => all.Count(feed => FeedRows.Add(connection, transaction, feed, pace, at, by)),
            cancellation
        );
    }
}
