using System.Diagnostics;
using System.Net;
using System.Xml.Linq;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;

namespace Stemma.Web.Tests.Following;

/// <summary>A real server that follows a real feed.</summary>
[Trait("Category", "Slow")]
public sealed class FollowingServerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const string Sinking =
        "At least 24 people were killed when the ferry Marigold sank off Port Selm on 3 March 2025, the interior ministry said. The ferry Marigold had left Port Selm in heavy fog with 80 passengers aboard, harbour officials said.";

    private const string Toll =
        "The death toll from the sinking of the ferry Marigold off Port Selm rose to 30, the director of Selm General Hospital said. The ferry Marigold sank in heavy fog on 3 March 2025 with 80 passengers aboard.";

    [Fact]
    public async Task A_changed_figure_is_on_the_page_and_in_the_atom_feed_five_seconds_after_its_article_is_served()
    {
        await using var feed = await LocalFeed.Start();
        feed.Publish("Ferry sinks off Port Selm", Sinking);
        feed.Publish("Ferry goes down in fog", Sinking.Replace("heavy fog", "dense fog", StringComparison.Ordinal));
        await using var server = await RunningWorkspace.Start(usual =>
            usual with
            {
                Following = new FollowOptions
                {
                    ShortestPace = TimeSpan.FromSeconds(1),
                    FirstPace = TimeSpan.FromSeconds(1),
                    LongestPace = TimeSpan.FromSeconds(1),
                },
                Fetching = new FetchOptions
                {
                    AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")],
                    Ports = [.. Enumerable.Range(1, ushort.MaxValue)],
                    HostDelay = TimeSpan.Zero,
                },
            }
        );
        await AddFeeds.RunAsync(server.Archive, FeedList.Of([$"{feed.Address}/feed"]).Feeds, "Ana");
        using var http = new HttpClient { BaseAddress = new Uri(server.Root) };
        await Until(
            async () => (await Page(http, "/")).Contains("2 articles", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );
        await Until(async () => (await http.GetAsync("/stories/1/figures")).IsSuccessStatusCode, TimeSpan.FromSeconds(60));

        feed.Publish("Ferry toll rises to 30", Toll);
        var took = await Until(
            async () =>
                (await Page(http, "/stories/1/moved")).Contains("24 or more → 30", StringComparison.Ordinal)
                && Entries(await Page(http, "/stories/1/moved.atom"))
                    .Any(title => title.Contains("24 or more → 30", StringComparison.Ordinal))
                && (await Page(http, "/stories/1/figures")).Contains("Selm General Hospital", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );

        TestContext.Current.TestOutputHelper?.WriteLine($"on the page and in the feed after {took.TotalSeconds:0.0} s");
        Assert.True(took <= Limit, $"It took {took.TotalSeconds:0.0} s.");
        Assert.Contains("24 or more → 30", await Page(http, "/moved?words=marigold"), StringComparison.Ordinal);
        Assert.Empty(Entries(await Page(http, "/moved.atom?words=avalanche")));
        Assert.Contains("1 feed", await Page(http, "/feeds"), StringComparison.Ordinal);
    }

    private static async Task<string> Page(HttpClient http, string path) =>
        path.Contains(".atom", StringComparison.Ordinal)
            ? await http.GetStringAsync(path)
            : WebUtility.HtmlDecode(await http.GetStringAsync(path));

    /// <summary>The titles of a feed's entries.</summary>
    private static IEnumerable<string> Entries(string atom)
    {
        XNamespace space = "http://www.w3.org/2005/Atom";
        return XDocument.Parse(atom).Root!.Elements(space + "entry").Select(entry => entry.Element(space + "title")!.Value);
    }

    private static async Task<TimeSpan> Until(Func<Task<bool>> holds, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(clock.Elapsed < patience, $"It did not come within {patience.TotalSeconds} s.");
            await Task.Delay(100);
        }

        return clock.Elapsed;
    }
}
