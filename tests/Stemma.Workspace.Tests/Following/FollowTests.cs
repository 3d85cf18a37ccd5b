using Dapper;
using Stemma.Comparing.Movements;
using Stemma.Testing.Databases;
using Stemma.Workspace.Following;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Stories;
using Stemma.Workspace.Tests.Archives;
using Stemma.Workspace.Tests.Fetching;
using Stemma.Workspace.Tests.Notifying;

namespace Stemma.Workspace.Tests.Following;

/// <summary>On each kind of database.</summary>
public abstract class FollowTests(TestArchive test) : IAsyncLifetime
{
    private const string Ferry =
        "At least 24 people were killed when the ferry Marigold sank off Port Selm on Monday, the interior ministry said.\nThe ferry Marigold had left Port Selm in heavy fog with 80 passengers aboard, harbour officials said.";

    private const string FerryLater =
        "At least 30 people were killed when the ferry Marigold sank off Port Selm on Monday, the interior ministry said.\nDivers found six more bodies in the wreck of the ferry Marigold off Port Selm, the ministry said.";

    private const string Election =
        "Voters in Karania elected Anna Weiss president on Sunday, the election commission said.\nTurnout was 61 per cent, and Weiss promised to lower taxes on bread and milk.";

    private readonly NewsSite site = new(test);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Articles_on_one_event_become_a_story_and_another_stays_alone()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Publish("post.example", "/toll", "Ferry toll rises", FerryLater, day: 4);
        site.Publish("post.example", "/vote", "Weiss wins", Election);
        await site.Follow("herald.example", "post.example");

        await site.Catch();

        var story = Assert.Single(Stories());
        Assert.Equal(2, story.Articles);
        Assert.Equal(3, FindEntries.Run(test.Archive).Count(entry => entry.State == EntryState.Placed));
        Assert.Single(FindEntries.Run(test.Archive), entry => entry.Story is null);
    }

    [Fact]
    public async Task A_figure_that_an_article_changes_has_moved()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Publish(
            "post.example",
            "/ferry2",
            "Ferry sinks",
            Ferry.Replace("in heavy fog", "in dense fog", StringComparison.Ordinal)
        );
        await site.Follow("herald.example", "post.example");
        await site.Catch();
        Assert.Empty(FindMovements.Run(test.Archive));

        site.Publish("post.example", "/toll", "Ferry toll rises", FerryLater, day: 4);
        await site.Catch();

        var moved = Assert.Single(FindMovements.Run(test.Archive), movement => movement.Kind == MovementKind.FigureChanged);
        Assert.Equal("24 or more", moved.Body.Before);
        Assert.StartsWith("30", moved.Body.After, StringComparison.Ordinal);
        Assert.Contains(moved.Body.Because, words => words.Outlet == "post.example");
    }

    [Fact]
    public async Task A_story_that_cannot_be_compared_is_told_and_holds_nothing_up()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Publish("post.example", "/ferry2", "Ferry", Ferry.Replace("heavy fog", "dense fog", StringComparison.Ordinal));
        await site.Follow("herald.example", "post.example");
        await site.Catch();
        using (var connection = test.Archive.Database.Connect())
        {
            await connection.ExecuteAsync("update article set stated = 'damaged' where address like '%/ferry2'");
        }

        site.Publish("post.example", "/toll", "Ferry toll rises", FerryLater, day: 4);
        var told = new Subscribed.Heard();
        await site.Catch(told);

        var problem = Assert.Single(told.Problems);
        Assert.Equal(("STM3024", "story 1"), (problem.Code, problem.Source));
        Assert.Equal(3, Assert.Single(Stories()).Articles);
    }

    [Fact]
    public async Task Who_subscribed_is_told_of_it_in_the_same_round_and_one_that_fails_stops_nothing()
    {
        await using var receiver = new HookReceiver();
        receiver.Web.Name("private.example", "10.1.2.3");
        await AddSubscription.RunAsync(test.Archive, new(HookReceiver.Address, "marigold"), "Ana", receiver.Options);
        await AddSubscription.RunAsync(test.Archive, new("http://private.example/"), "Ana", receiver.Options);
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Publish("post.example", "/ferry2", "Ferry", Ferry.Replace("heavy fog", "dense fog", StringComparison.Ordinal));
        await site.Follow("herald.example", "post.example");
        await site.Catch();

        site.Publish("post.example", "/toll", "Ferry toll rises", FerryLater, day: 4);
        await site.Catch(notify: new NotifyOptions { Fetching = receiver.Options });

        Assert.Equal(FindMovements.Run(test.Archive).Select(moved => moved.Number).Order(), receiver.Numbers);
        Assert.NotEmpty(receiver.Numbers);
        Assert.Contains(FindSubscriptions.Run(test.Archive), one => one.Problem.Contains("10.1.2.3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_two_feeds_point_at_is_read_once()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.List("post.example", "/dummy", "x");
        site.Serve(
            "post.example",
            "/feed",
            RawServer.Ok(
                "<rss version=\"2.0\"><channel><item><title>Ferry</title><link>https://www.herald.example/ferry?utm_source=post#top</link></item></channel></rss>"
            )
        );
        await site.Follow("herald.example");
        await site.Catch();
        await site.Follow("post.example");
        await site.Catch();

        Assert.Equal([EntryState.Same, EntryState.Placed], FindEntries.Run(test.Archive).Select(entry => entry.State));
        Assert.Single(site.Requests, request => request.Path.StartsWith("/ferry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_its_feed_says_was_changed_is_kept_as_another_version()
    {
        const string first = "<atom:updated xmlns:atom=\"http://www.w3.org/2005/Atom\">2025-03-03T10:00:00Z</atom:updated>";
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry, extra: first);
        await site.Follow("herald.example");
        await site.Catch();

        site.Publish(
            "herald.example",
            "/ferry",
            "Ferry sinks",
            Ferry.Replace("24", "30", StringComparison.Ordinal),
            extra: first.Replace("10:00", "15:00", StringComparison.Ordinal)
        );
        await site.Catch();

        var story = Assert.Single(Stories());
        Assert.Single((await test.Open(story.Key)).Story.Versions);
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_asked_for_again()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Serve("herald.example", "/ferry", RawServer.Status(503));
        await site.Follow("herald.example");
        await site.Catch();
        var later = Assert.Single(FindEntries.Run(test.Archive));
        Assert.Equal((EntryState.Later, 1), (later.State, later.Tries));
        Assert.Contains("503", later.Problem, StringComparison.Ordinal);

        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        await site.Catch();

        Assert.Equal(EntryState.Placed, Assert.Single(FindEntries.Run(test.Archive)).State);
    }

    [Fact]
    public async Task A_page_that_never_comes_is_parked_with_its_reason_until_a_person_has_it_tried_again()
    {
        site.List("herald.example", "/gone", "Gone");
        site.Publish("post.example", "/vote", "Weiss wins", Election);
        await site.Follow("herald.example", "post.example");
        await site.Catch();
        var parked = Assert.Single(FindEntries.Run(test.Archive, state: EntryState.Parked));
        Assert.Contains("404", parked.Problem, StringComparison.Ordinal);
        Assert.Single(FindEntries.Run(test.Archive, state: EntryState.Placed));

        site.Publish("herald.example", "/gone", "Found", Ferry);
        Assert.True(await RetryEntry.RunAsync(test.Archive, parked.Number));
        await site.Catch();

        Assert.Empty(FindEntries.Run(test.Archive, state: EntryState.Parked));
    }

    [Fact]
    public async Task What_the_feed_holds_stands_in_for_a_page_that_may_not_be_fetched()
    {
        site.List("herald.example", "/paid", "Ferry sinks", $"<description>{Ferry}{Ferry}</description>");
        site.Serve("herald.example", "/paid", RawServer.Status(403));
        await site.Follow("herald.example");

        await site.Catch();

        Assert.Equal(EntryState.Placed, Assert.Single(FindEntries.Run(test.Archive)).State);
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        await site.Follow("herald.example");
        await site.Catch();
        site.Serve("herald.example", "/feed", RawServer.Status(304));
        await site.Catch();

        Assert.Contains("If-None-Match", site.Requests.Last().Head, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(PollOutcome.Unchanged, Assert.Single(FindFeeds.Run(test.Archive)).Outcome);
    }

    [Fact]
    public async Task What_is_no_feed_says_so_and_the_others_go_on()
    {
        site.Serve("herald.example", "/feed", RawServer.Ok("<html><body>Welcome</body></html>"));
        site.Publish("post.example", "/vote", "Weiss wins", Election);
        await site.Follow("herald.example", "post.example");

        await site.Catch();

        var failed = Assert.Single(FindFeeds.Run(test.Archive), feed => feed.Outcome == PollOutcome.Failed);
        Assert.Equal(1, failed.Failures);
        Assert.NotEmpty(failed.Problem);
        Assert.Single(FindEntries.Run(test.Archive, state: EntryState.Placed));
    }

    [Fact]
    public async Task A_later_article_goes_where_a_person_put_its_neighbour()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Publish(
            "post.example",
            "/ferry2",
            "Ferry sinks",
            Ferry.Replace("in heavy fog", "in dense fog", StringComparison.Ordinal)
        );
        await site.Follow("herald.example", "post.example");
        await site.Catch();
        var machine = Assert.Single(Stories()).Key;
        var person = await CreateStory.RunAsync(test.Archive, "Marigold", "Ana");
        await MergeStories.RunAsync(test.Archive, new StoryChange(person, "Ana", ""), machine);

        site.Publish("post.example", "/toll", "Ferry toll rises", FerryLater, day: 4);
        await site.Catch();

        Assert.Equal((person, 3), Assert.Single(Stories().Select(story => (story.Key, story.Articles))));
    }

    [Fact]
    public async Task An_article_that_a_person_added_is_found_by_those_that_come()
    {
        var added = await test.Add(0, $"Ferry sinks off Port Selm\n\nPublished 3 March 2025\n\n{Ferry}");
        await test.Open(added.Story);
        site.Publish("post.example", "/toll", "Ferry toll rises", FerryLater, day: 4);
        await site.Follow("post.example");

        await site.Catch();

        Assert.Equal((added.Story, 2), Assert.Single(Stories().Select(story => (story.Key, story.Articles))));
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_is_not_asked_again_until_a_person_wants_it()
    {
        site.Serve("herald.example", "/feed", RawServer.Status(410));
        await site.Follow("herald.example");
        await site.Catch();
        await site.Catch();
        var feed = Assert.Single(FindFeeds.Run(test.Archive));
        Assert.Equal(FeedState.Gone, feed.State);
        Assert.Single(site.Requests);

        Assert.True(await SetFeedState.RunAsync(test.Archive, feed.Number, isFollowed: true));
        await site.Catch();

        Assert.Equal(2, site.Requests.Count());
    }

    private IEnumerable<ListedStory> Stories() => FindStories.Run(test.Archive, new StoryQuery()).Stories;
}

/// <summary>In a file.</summary>
public sealed class FollowOnSqliteTests() : FollowTests(new TestArchive());

/// <summary>On a server.</summary>
[Trait("Category", "Slow")]
public sealed class FollowOnPostgresTests(PostgresServer server) : FollowTests(new TestArchive(server));
