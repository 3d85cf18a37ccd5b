using System.Globalization;

namespace Stemma.Workspace.Tests.Fetching;

public class RedirectTests
{
    [Fact]
    public async Task The_way_to_a_page_is_kept()
    {
        await using var web = TestWeb.Of(request =>
            request.Path switch
            {
                "/old" => RawServer.Redirect("http://www.news.example/new", 301),
                "/new" => RawServer.Redirect("final?x=1", 308),
                _ => RawServer.Ok("x"),
            }
        );

        var page = (await web.FetchAsync("http://news.example/old")).Page();

        Assert.Equal("http://www.news.example/final?x=1", page.Address);
        Assert.Equal(["http://news.example/old", "http://www.news.example/new"], page.PassedThrough);
    }

    [Theory]
    [InlineData(5, "fetched")]
    [InlineData(6, "STM3004")]
    public async Task Five_redirects_are_followed_and_no_more(int redirects, string expected)
    {
        await using var web = TestWeb.Of(request =>
        {
            var step = int.Parse(request.Path[1..], CultureInfo.InvariantCulture);
            return step < redirects ? RawServer.Redirect($"/{step + 1}") : RawServer.Ok("x");
        });

        var outcome = await web.FetchAsync("http://news.example/0");

        Assert.Equal(expected, outcome is Stemma.Workspace.Fetching.FetchOutcome.Failed ? outcome.Code() : "fetched");
    }

    [Fact]
    public async Task Two_pages_that_redirect_to_one_another_are_asked_once_each()
    {
        await using var web = TestWeb.Of(request => RawServer.Redirect(request.Path == "/a" ? "/b" : "/a"));

        Assert.Equal("STM3004", (await web.FetchAsync("http://news.example/a")).Code());
        Assert.Equal(2, web.Requests.Count());
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused()
    {
        using var certificate = TestCertificate.For("news.example");
        await using var secure = new RawServer(
            (_, stream, end) =>
                stream
                    .WriteAsync(
                        "HTTP/1.1 302 Moved\r\nLocation: http://news.example/plain\r\nContent-Length: 0\r\n\r\n"u8.ToArray(),
                        end
                    )
                    .AsTask(),
            certificate
        );
        await using var web = new TestWeb(RawServer.Of(_ => RawServer.Ok("changed on the way")), secure, certificate);

        Assert.Equal("STM3004", (await web.FetchAsync("https://news.example/")).Code());
        Assert.Empty(web.Requests);
    }

    [Fact]
    public async Task A_redirect_from_http_to_https_is_followed()
    {
        using var certificate = TestCertificate.For("news.example");
        await using var secure = new RawServer(
            (_, stream, end) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsafe"u8.ToArray(), end).AsTask(),
            certificate
        );
        await using var web = new TestWeb(RawServer.Of(_ => RawServer.Redirect("https://news.example/")), secure, certificate);

        Assert.Equal("safe", (await web.FetchAsync("http://news.example/")).Text());
    }

    [Fact]
    public async Task A_server_that_cannot_prove_its_name_is_refused()
    {
        using var certificate = TestCertificate.For("other.example");
        await using var secure = new RawServer((_, _, _) => Task.CompletedTask, certificate);
        await using var web = new TestWeb(RawServer.Of(_ => RawServer.Ok("x")), secure, certificate);

        Assert.Equal("STM3007", (await web.FetchAsync("https://news.example/")).Code());
        Assert.Empty(secure.Requests);
    }
}
