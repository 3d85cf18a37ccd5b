using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Tests.Fetching;

public class PageFetcherTests
{
    [Fact]
    public async Task A_page_comes_with_all_that_the_server_says_of_it()
    {
        await using var web = TestWeb.Of(_ =>
            RawServer.Ok(
                "<p>Fire at the mill.</p>",
                "Content-Type: text/html; charset=ISO-8859-1\r\nETag: W/\"v1\"\r\nLast-Modified: Tue, 03 Mar 2026 08:00:00 GMT\r\n"
            )
        );

        var before = DateTimeOffset.UtcNow;
        var page = (await web.FetchAsync("http://news.example/story#part")).Page();

        Assert.Equal("http://news.example/story", page.Address);
        Assert.Empty(page.PassedThrough);
        Assert.Equal(200, page.Status);
        Assert.Equal("text/html; charset=ISO-8859-1", page.ContentType);
        Assert.Equal(new PageValidators("W/\"v1\"", new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero)), page.Validators);
        Assert.InRange(page.CapturedAt, before, DateTimeOffset.UtcNow);
        Assert.Equal("<p>Fire at the mill.</p>", System.Text.Encoding.UTF8.GetString([.. page.Bytes]));
    }

    [Fact]
    public async Task The_server_learns_who_asks_and_nothing_else()
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x", "Set-Cookie: id=1; Path=/\r\n"));
        using var fetcher = new PageFetcher(
            web.Options with
            {
                Contact = "https://desk.example/bot\r\nEvil: 1",
            },
            TimeProvider.System
        );
        using var activity = new Activity("test").Start();

        await fetcher.FetchAsync("http://news.example/");
        await fetcher.FetchAsync("http://news.example/again");

        Assert.All(
            web.Requests,
            request =>
            {
                Assert.Contains(
                    "User-Agent: Stemma/0.1 (+https://desk.example/botEvil:1)\r\n",
                    request.Head,
                    StringComparison.Ordinal
                );
                foreach (
                    var header in (string[])["Cookie", "traceparent", "Referer", "Evil: 1\r\n", "Authorization", "If-None-Match"]
                )
                {
                    Assert.DoesNotContain(header, request.Head, StringComparison.OrdinalIgnoreCase);
                }
            }
        );
        Assert.Equal(2, web.Requests.Count());
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        await using var web = TestWeb.Of(request =>
            request.Head.Contains("If-None-Match: \"v1\"\r\n", StringComparison.Ordinal)
            && request.Head.Contains("If-Modified-Since: Tue, 03 Mar 2026 08:00:00 GMT\r\n", StringComparison.Ordinal)
                ? RawServer.Status(304)
                : RawServer.Ok("new", "ETag: \"v2\"\r\n")
        );
        var known = new PageValidators("\"v1\"", new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero));

        var same = await web.FetchAsync("http://news.example/", known);
        var other = await web.FetchAsync("http://news.example/", known with { ETag = "\"v0\"" });

        Assert.Equal("http://news.example/", Assert.IsType<FetchOutcome.Unchanged>(same).Address);
        Assert.Equal("\"v2\"", other.Page().Validators.ETag);
    }

    [Fact]
    public async Task A_validator_that_cannot_be_sent_is_left_out()
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x"));

        Assert.Equal("x", (await web.FetchAsync("http://news.example/", new PageValidators("\"vé1\"", null))).Text());
    }

    [Fact]
    public async Task A_fetched_page_is_read_as_an_article_of_its_address_in_the_servers_encoding()
    {
        await using var web = TestWeb.Of(_ =>
            RawServer.Ok(
                "<html><head><meta charset=utf-8></head><body><article><h1>Fire</h1><p>The fire at the Caf\u00E9 Mira hurt two people on Tuesday, the town said.</p>"
                    + "<p>It was out by the morning, and nobody else was hurt.</p></article></body></html>",
                "Content-Type: text/html; charset=ISO-8859-1\r\n"
            )
        );

        var capture = (await web.FetchAsync("http://news.example/story.txt")).Page().ToCapture();
        var article = Assert.Single(CapturedArticles.Of(capture).Articles);

        Assert.Contains("Café Mira", article.Text.Content, StringComparison.Ordinal);
        Assert.Equal("http://news.example/story.txt", article.Url.Value);
        Assert.Equal("news.example", article.Outlet.Value);
    }

    [Fact]
    public async Task By_default_nothing_on_this_machine_is_reached()
    {
        await using var server = RawServer.Of(_ => RawServer.Ok("secret"));
        using var fetcher = new PageFetcher(new FetchOptions { Ports = [server.Port] }, TimeProvider.System);

        Assert.Equal("STM3002", (await fetcher.FetchAsync($"http://127.0.0.1:{server.Port}/")).Code());
        Assert.Equal("STM3002", (await fetcher.FetchAsync($"http://localhost:{server.Port}/")).Code());
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_network_that_the_options_name_is_reached()
    {
        await using var server = RawServer.Of(_ => RawServer.Ok("<p>An intranet's page.</p>"));
        using var fetcher = new PageFetcher(
            new FetchOptions { Ports = [server.Port], AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")] },
            TimeProvider.System
        );

        Assert.Contains(
            "intranet",
            (await fetcher.FetchAsync($"http://127.0.0.1:{server.Port}/")).Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_host_without_a_server_is_told_as_such()
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x"));

        var outcome = await web.FetchAsync(
            "http://news.example/",
            options => options with { Dial = (_, _) => throw new SocketException((int)SocketError.ConnectionRefused) }
        );

        Assert.Equal("STM3007", outcome.Code());
    }

    [Fact]
    public async Task The_next_address_of_a_host_is_tried_where_the_first_does_not_answer()
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x"));
        web.Name("news.example", "2606:2800:220:1::1", TestWeb.Public);
        var dial = web.Options.Dial;

        var outcome = await web.FetchAsync(
            "http://news.example/",
            options =>
                options with
                {
                    Dial = (endpoint, end) =>
                        endpoint.AddressFamily == AddressFamily.InterNetworkV6
                            ? throw new SocketException((int)SocketError.NetworkUnreachable)
                            : dial(endpoint, end),
                }
        );

        Assert.Equal("x", outcome.Text());
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_outcome()
    {
        await using var server = new RawServer((_, _, end) => Task.Delay(Timeout.Infinite, end));
        await using var web = new TestWeb(server);
        using var fetcher = new PageFetcher(web.Options, TimeProvider.System);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync("http://news.example/", soon.Token));
    }
}
