using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Stemma.Eval.NewsYear;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Eval.Tests.NewsYear;

public class NewsServerTests
{
    private static readonly YearOfNews Year = YearOfNews.Make(2_000, 5);

    [Fact]
    public async Task A_page_is_there_when_it_is_out_and_not_before()
    {
        await using var server = await NewsServer.StartAsync(Year);
        using var client = ClientOf(server);
        var address = NewsWeb.Hosts.AddressOf(Year, 1);

        server.Publish(1);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, address)).StatusCode);
        server.Publish(2);
        var page = await GetAsync(client, address);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(new NewsPages(Year, NewsWeb.Hosts).PageOf(1), await page.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Nothing_is_sent_again_that_has_not_changed()
    {
        await using var server = await NewsServer.StartAsync(Year, isByPath: true);
        using var client = new HttpClient();
        server.Publish(500);
        var outlet = Year.OutletOf(0);
        foreach (var address in new[] { server.Web.FeedOf(outlet), server.Web.AddressOf(Year, 0) })
        {
            var first = await GetAsync(client, address);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            var (byTag, byDate) = (
                await GetAsync(client, address, request => request.IfNoneMatch.Add(first.Headers.ETag!)),
                await GetAsync(client, address, request => request.IfModifiedSince = first.Content.Headers.LastModified)
            );
            Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (byTag.StatusCode, byDate.StatusCode));
        }
    }

    [Fact]
    public async Task A_feed_changes_with_the_next_article_of_its_outlet()
    {
        await using var server = await NewsServer.StartAsync(Year, isByPath: true);
        using var client = new HttpClient();
        var outlet = Year.Articles[700].Outlet;
        server.Publish(700);
        var before = await GetAsync(client, server.Web.FeedOf(NewsOutlet.All[outlet]));
        server.Publish(701);
        var after = await GetAsync(
            client,
            server.Web.FeedOf(NewsOutlet.All[outlet]),
            request => request.IfNoneMatch.Add(before.Headers.ETag!)
        );
        var read = FeedReader.Read(
            await after.Content.ReadAsByteArrayAsync(Cancellation),
            server.Web.FeedOf(NewsOutlet.All[outlet]),
            ""
        );

        Assert.Equal(server.Web.AddressOf(Year, 700), read.Entries[0].Address);
    }

    [Fact]
    public async Task A_later_version_stands_at_the_address_of_the_first()
    {
        var later = Enumerable.Range(0, Year.Articles.Length).First(number => Year.Articles[number].Role == ArticleRole.Version);
        await using var server = await NewsServer.StartAsync(Year);
        using var client = ClientOf(server);
        var address = NewsWeb.Hosts.AddressOf(Year, later);

        server.Publish(later);
        var before = await client.GetStringAsync(address, Cancellation);
        server.Publish(later + 1);

        Assert.NotEqual(before, await client.GetStringAsync(address, Cancellation));
        Assert.Equal(address, NewsWeb.Hosts.AddressOf(Year, Year.Articles[later].First));
    }

    [Fact]
    public async Task All_feeds_are_listed_and_answer()
    {
        await using var server = await NewsServer.StartAsync(Year);
        using var client = ClientOf(server);
        server.Publish(2_000);
        var list = OpmlFile.Read("list", await client.GetByteArrayAsync($"http://{server.EndPoint}/opml", Cancellation));

        Assert.Equal(NewsOutlet.All.Length, list.Feeds.Length);
        foreach (var feed in list.Feeds)
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, feed.Address)).StatusCode);
        }
    }

    [Fact]
    public async Task Robots_may_read_the_news()
    {
        await using var server = await NewsServer.StartAsync(Year);
        using var client = ClientOf(server);

        Assert.Contains(
            "User-agent: *",
            await client.GetStringAsync($"http://{NewsOutlet.All[4].Host}/robots.txt", Cancellation),
            StringComparison.Ordinal
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<HttpResponseMessage> GetAsync(
        HttpClient client,
        string address,
        Action<HttpRequestHeaders>? ask = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask?.Invoke(request.Headers);
        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>One for which every host is the server.</summary>
    private static HttpClient ClientOf(NewsServer server) =>
        new(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, cancellation) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    await socket.ConnectAsync(server.EndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        );
}
