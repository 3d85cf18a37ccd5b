using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Lists the feeds of an archive, by folder and name.</summary>
public static class FindFeeds
{
    /// <param name="archive">Where.</param>
    public static ImmutableArray<FollowedFeed> Run(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        var counts = connection
            .Query<(long Feed, long Count)>("select feed, count(*) from feed_entry group by feed")
            .ToDictionary(row => row.Feed, row => (int)row.Count);
        return [.. FeedRows.All(connection).Select(row => row.ToFeed(counts.GetValueOrDefault(row.Number)))];
    }
}
