using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Stemma.Text;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Where the address of a list of feeds (OPML) was given as that of a feed, its feeds are followed in its place.</summary>
internal static class ListedFeeds
{
    /// <summary>The feeds of what came, where it is a list of them; else none. A feed that has brought something never becomes a list: what is followed, only people decide.</summary>
    public static ImmutableArray<OpmlFeed> Of(FeedRow feed, FetchOutcome outcome, ReadFeed? read) =>
        feed.GrownAt is null && read is { Kind: FeedKind.None } && outcome is FetchOutcome.Fetched(var page)
            ? OpmlFile.Read(page.Address, page.Bytes.AsSpan()).Feeds
            : [];

    /// <summary>Follows the feeds of the list, and asks it no more until a person wants it again.</summary>
    public static PolledFeed Take(
        DbConnection connection,
        DbTransaction transaction,
        FeedRow list,
        ImmutableArray<OpmlFeed> feeds,
        DateTimeOffset now,
        FollowOptions options
    )
    {
        var at = Instants.Write(now);
        var added = feeds.Count(feed => FeedRows.Add(connection, transaction, feed, options.FirstPace, at, options.By));
        var told = new Diagnostic(
            "STM1021",
            DiagnosticSeverity.Note,
            list.Address,
            string.Create(
                CultureInfo.InvariantCulture,
                $"This is a list of feeds: its {feeds.Length} feeds are followed in its place, {added} of them new. Follow it again to have it read again."
            )
        );
        FeedRows.Save(
            connection,
            transaction,
            list with
            {
                State = FeedState.Paused,
                Outcome = PollOutcome.Empty,
                Failures = 0,
                Problem = StoredText.Of(told.Message),
            }
        );
        return new PolledFeed(list.Number, PollOutcome.Empty, [], told);
    }
}
