using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

public class RobotsTests
{
    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_not_asked_for()
    {
        await using var web = WithRobots(RawServer.Ok("User-agent: stemma\nDisallow: /private"));

        Assert.Equal("STM3003", (await Fetch(web, "http://news.example/private/a")).Code());
        Assert.Equal(["/robots.txt"], web.Requests.Select(request => request.Path));
        Assert.Equal("a page", (await Fetch(web, "http://news.example/public")).Text());
    }

    [Theory]
    [InlineData(404, "fetched")]
    [InlineData(403, "fetched")]
    [InlineData(429, "fetched")]
    [InlineData(500, "STM3003")]
    [InlineData(503, "STM3003")]
    public async Task Without_robots_txt_all_is_allowed_and_where_it_fails_nothing_is(int status, string expected)
    {
        await using var web = WithRobots(RawServer.Status(status));

        var outcome = await Fetch(web, "http://news.example/a");

        Assert.Equal(expected, outcome is FetchOutcome.Failed ? outcome.Code() : "fetched");
    }

    [Fact]
    public async Task Robots_txt_is_asked_once_for_a_site_while_it_is_remembered()
    {
        await using var web = WithRobots(RawServer.Ok("User-agent: *\nDisallow: /x"));
        using var fetcher = new PageFetcher(web.Options with { HonoursRobots = true }, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => fetcher.FetchAsync($"http://news.example/{i}")));

        Assert.Equal(1, web.Requests.Count(request => request.Path == "/robots.txt"));
        Assert.Equal(6, web.Requests.Count());
    }

    [Fact]
    public async Task Robots_txt_is_asked_again_when_its_time_is_over()
    {
        await using var web = WithRobots(RawServer.Ok(""));
        using var fetcher = new PageFetcher(
            web.Options with
            {
                HonoursRobots = true,
                RobotsLifetime = TimeSpan.Zero,
            },
            TimeProvider.System
        );

        await fetcher.FetchAsync("http://news.example/a");
        await fetcher.FetchAsync("http://news.example/b");

        Assert.Equal(2, web.Requests.Count(request => request.Path == "/robots.txt"));
    }

    [Fact]
    public async Task A_redirect_asks_the_robots_txt_of_the_site_that_it_leads_to()
    {
        await using var web = TestWeb.Of(request =>
            (request.Host, request.Path) switch
            {
                ("other.example", "/robots.txt") => RawServer.Ok("User-agent: *\nDisallow: /"),
                (_, "/robots.txt") => RawServer.Status(404),
                ("news.example", _) => RawServer.Redirect("http://other.example/a"),
                _ => RawServer.Ok("a page"),
            }
        );

        Assert.Equal("STM3003", (await Fetch(web, "http://news.example/a")).Code());
    }

    [Theory]
    [InlineData("http://10.0.0.1/robots.txt", "STM3002")]
    [InlineData("/robots.txt", "fetched")]
    [InlineData("http://other.example/rules", "STM3003")]
    public async Task Redirects_of_robots_txt_are_followed_with_the_same_care(string target, string expected)
    {
        await using var web = TestWeb.Of(request =>
            request.Path switch
            {
                "/robots.txt" => RawServer.Redirect(target),
                "/rules" => RawServer.Ok("User-agent: *\nDisallow: /"),
                _ => RawServer.Ok("a page"),
            }
        );

        var outcome = await Fetch(web, "http://news.example/a");

        Assert.Equal(expected, outcome is FetchOutcome.Failed ? outcome.Code() : "fetched");
    }

    [Fact]
    public async Task Of_an_endless_robots_txt_the_beginning_counts()
    {
        await using var web = WithRobots(
            RawServer.Ok(
                "User-agent: *\nDisallow: /x\n" + string.Concat(Enumerable.Repeat("# nothing\n", 200_000)) + "Disallow: /a\n"
            )
        );

        Assert.Equal("a page", (await Fetch(web, "http://news.example/a")).Text());
        Assert.Equal("STM3003", (await Fetch(web, "http://news.example/x")).Code());
    }

    private static TestWeb WithRobots(string answer) =>
        TestWeb.Of(request => request.Path == "/robots.txt" ? answer : RawServer.Ok("a page"));

    private static Task<FetchOutcome> Fetch(TestWeb web, string address) =>
        web.FetchAsync(address, options => options with { HonoursRobots = true });
}
