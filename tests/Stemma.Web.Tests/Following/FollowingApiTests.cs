using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Stemma.Web.Tests.Access;
using Stemma.Web.Tests.Api;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;

namespace Stemma.Web.Tests.Following;

/// <summary>Feeds, entries and movements for programs, over what a real feed brought.</summary>
[Trait("Category", "Slow")]
public sealed class FollowingApiTests : IAsyncLifetime
{
    private const string Sinking =
        "At least 24 people were killed when the ferry Marigold sank off Port Selm on 3 March 2025, the interior ministry said. The ferry Marigold had left Port Selm in heavy fog with 80 passengers aboard, harbour officials said.";

    private const string Toll =
        "The death toll from the sinking of the ferry Marigold off Port Selm rose to 30, the director of Selm General Hospital said. The ferry Marigold sank in heavy fog on 3 March 2025 with 80 passengers aboard.";

    private RunningWorkspace workspace = null!;
    private LocalFeed feed = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        workspace = await RunningWorkspace.Start();
        feed = await LocalFeed.Start();
        client = new HttpClient { BaseAddress = new Uri(workspace.Root) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await feed.DisposeAsync();
        await workspace.DisposeAsync();
    }

    [Fact]
    public async Task Movements_are_told_of_all_stories_of_one_by_words_and_after_a_number()
    {
        feed.Publish("Ferry sinks off Port Selm", Sinking);
        feed.Publish("Ferry goes down in fog", Sinking.Replace("heavy fog", "dense fog", StringComparison.Ordinal));
        await AddFeed();
        await Follow();
        Assert.Empty(await Movements("/api/v1/movements"));
        feed.Publish("Ferry toll rises to 30", Toll);
        await Follow(isWanted: true);

        var all = await Movements("/api/v1/movements");
        var changed = Assert.Single(all, moved => moved!["kind"]!.GetValue<string>() == "figureChanged")!;
        Assert.Equal("24 or more", changed["before"]!.GetValue<string>());
        Assert.StartsWith("30", changed["after"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("killed", changed["figure"]!["measure"]!.GetValue<string>());
        Assert.NotEmpty(changed["because"]!.AsArray());
        Assert.Equal(all.Count, (await Movements("/api/v1/movements?words=marigold")).Count);
        Assert.Empty(await Movements("/api/v1/movements?words=avalanche"));
        var story = changed["story"]!.GetValue<long>();
        Assert.Equal(all.Count, (await Movements($"/api/v1/stories/{story}/movements")).Count);
        var latest = all[0]!["number"]!.GetValue<long>();
        Assert.Empty(await Movements($"/api/v1/movements?after={latest}"));
        Assert.Single(await Movements($"/api/v1/stories/{story}/movements?after={latest - 1}"));
        Assert.Equal(
            all[1]!["number"]!.GetValue<long>(),
            (await Movements("/api/v1/movements?skip=1&take=1"))[0]!["number"]!.GetValue<long>()
        );
    }

    [Fact]
    public async Task What_was_parked_is_listed_and_waits_again_when_it_is_retried()
    {
        feed.Publish("Ferry sinks off Port Selm", "x");
        await AddFeed();
        await Follow();
        var parked = await client.GetFromJsonAsync<JsonNode>("/api/v1/entries?state=parked");
        var entry = Assert.Single(parked!["entries"]!.AsArray())!;
        Assert.NotEmpty(entry["problem"]!.GetValue<string>());

        using var answer = await client.PostAsync($"/api/v1/entries/{entry["number"]}/retry", ApiServer.Json(new { }));

        Assert.Equal("waiting", (await ApiServer.JsonOf(answer))["state"]!.GetValue<string>());
        Assert.Equal(1, FindEntries.Count(workspace.Archive)[EntryState.Waiting]);
    }

    [Theory]
    [InlineData("Lea", HttpStatusCode.Forbidden)]
    [InlineData("Rio", HttpStatusCode.Forbidden)]
    [InlineData("Eda", HttpStatusCode.OK)]
    public async Task Readers_look_and_only_editors_change_what_is_followed(string name, HttpStatusCode expected)
    {
        await AddFeed();
        await Team.Make(workspace);
        var token = (await AddToken.RunAsync(workspace.Archive, name, "desk", "test")).Token;
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        foreach (var path in new[] { "feeds", "feeds/1", "entries", "movements" })
        {
            using var looked = await client.GetAsync($"/api/v1/{path}");
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        }

        using var added = await client.PostAsync(
            "/api/v1/feeds",
            ApiServer.Json(new { addresses = new[] { "https://a.example/rss" } })
        );
        using var paused = await client.PatchAsync("/api/v1/feeds/1", ApiServer.Json(new { state = "paused" }));
        using var retried = await client.PostAsync("/api/v1/entries/1/retry", ApiServer.Json(new { }));
        Assert.Equal((expected, expected), (added.StatusCode, paused.StatusCode));
        // Addresses of people, and of receivers: not even to be looked at.
        using var told = await client.GetAsync("/api/v1/subscriptions");
        Assert.Equal(expected, told.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? HttpStatusCode.NotFound : expected, retried.StatusCode);
        Assert.Equal(
            expected == HttpStatusCode.OK ? FeedState.Paused : FeedState.Followed,
            FindFeeds.Run(workspace.Archive).Single(one => one.Number == 1).State
        );
    }

    private async Task<JsonArray> Movements(string address) =>
        (await client.GetFromJsonAsync<JsonNode>(address))!["movements"]!.AsArray();

    private Task AddFeed() => AddFeeds.RunAsync(workspace.Archive, FeedList.Of([$"{feed.Address}/feed"]).Feeds, "Ana");

    /// <param name="isWanted">The feed is asked although it is not due.</param>
    private async Task Follow(bool isWanted = false)
    {
        if (isWanted)
        {
            using var answer = await client.PatchAsync("/api/v1/feeds/1", ApiServer.Json(new { state = "followed" }));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var desk = new StoryDesk(workspace.Archive);
        using var fetcher = new PageFetcher(
            new FetchOptions
            {
                AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")],
                Ports = [.. Enumerable.Range(1, ushort.MaxValue)],
                HostDelay = TimeSpan.Zero,
            },
            TimeProvider.System
        );
        using var follower = new Follower(desk, fetcher, new FollowOptions());
        await follower.RunOnceAsync();
    }
}
