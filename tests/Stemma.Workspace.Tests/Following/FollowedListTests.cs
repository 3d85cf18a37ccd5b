using Stemma.Testing.Databases;
using Stemma.Workspace.Following;
using Stemma.Workspace.Tests.Archives;
using Stemma.Workspace.Tests.Fetching;

namespace Stemma.Workspace.Tests.Following;

/// <summary>Lists of feeds that are followed by their address; on each kind of database.</summary>
public abstract class FollowedListTests(TestArchive test) : IAsyncLifetime
{
    private const string Ferry =
        "At least 24 people were killed when the ferry Marigold sank off Port Selm on Monday, the interior ministry said.";

    private readonly NewsSite site = new(test);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_list_of_feeds_in_place_of_a_feed_is_followed_by_its_feeds_at_once()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Serve("lists.example", "/feed", RawServer.Ok(ListOf("herald.example"), "Content-Type: text/x-opml\r\n"));
        await site.Follow("lists.example");

        await site.Catch();
        await site.Catch();

        var feeds = FindFeeds.Run(test.Archive);
        var list = Assert.Single(feeds, feed => feed.Address == "http://lists.example/feed");
        Assert.Equal((FeedState.Paused, 0), (list.State, list.Failures));
        Assert.Contains("list of feeds: its 1 feeds", list.Problem, StringComparison.Ordinal);
        Assert.Equal(["Harbour"], Assert.Single(feeds, feed => feed.Number != list.Number).Folders);
        Assert.Single(FindEntries.Run(test.Archive, state: EntryState.Placed));
        Assert.Single(site.Requests, request => request.Host == "lists.example");
    }

    [Fact]
    public async Task A_feed_that_brought_articles_cannot_become_a_list_of_others()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        await site.Follow("herald.example");
        await site.Catch();
        site.Serve("herald.example", "/feed", RawServer.Ok(ListOf("elsewhere.example"), "Content-Type: text/x-opml\r\n"));

        await site.Catch();

        Assert.Equal(PollOutcome.Failed, Assert.Single(FindFeeds.Run(test.Archive)).Outcome);
    }

    private static string ListOf(string outlet) =>
        $"""<opml version="2.0"><body><outline text="Harbour"><outline text="One" xmlUrl="http://{outlet}/feed"/></outline></body></opml>""";
}

/// <summary>In a file.</summary>
public sealed class FollowedListOnSqliteTests() : FollowedListTests(new TestArchive());

/// <summary>On a server.</summary>
[Trait("Category", "Slow")]
public sealed class FollowedListOnPostgresTests(PostgresServer server) : FollowedListTests(new TestArchive(server));
