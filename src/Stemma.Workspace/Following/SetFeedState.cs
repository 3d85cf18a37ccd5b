using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Pauses a feed, or follows it again: then it is asked at once.</summary>
public static class SetFeedState
{
    /// <param name="archive">Where.</param>
    /// <param name="feed">The number of the feed.</param>
    /// <param name="isFollowed">True to follow it, false to pause it.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>True where there is such a feed.</returns>
    public static Task<bool> RunAsync(Archive archive, long feed, bool isFollowed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var at = Instants.Write(archive.Clock.GetUtcNow());
        var state = isFollowed ? FeedState.Followed : FeedState.Paused;
        return archive.Database.WriteAsync(
            (connection, transaction) =>
                connection.Execute(
                    "update feed set state = @state, due_at = @at, failures = 0 where number = @feed",
                    new
                    {
                        feed,
                        state,
                        at,
                    },
                    transaction
                ) > 0,
            cancellation
        );
    }
}
