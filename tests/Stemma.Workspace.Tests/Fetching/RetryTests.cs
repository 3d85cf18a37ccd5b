using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

public class RetryTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_failure_that_may_pass_is_tried_again(int status)
    {
        await using var web = FailingFirst(RawServer.Status(status), 2);

        Assert.Equal("a page", (await web.FetchAsync("http://news.example/")).Text());
        Assert.Equal(3, web.Requests.Count());
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_tried_again()
    {
        await using var web = FailingFirst("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf a", 1);

        Assert.Equal("a page", (await web.FetchAsync("http://news.example/")).Text());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(501)]
    public async Task A_failure_that_stays_is_not_tried_again(int status)
    {
        await using var web = FailingFirst(RawServer.Status(status), 1);

        var outcome = await web.FetchAsync("http://news.example/");

        Assert.Equal("STM3008", outcome.Code());
        Assert.Equal(status, Assert.IsType<FetchOutcome.Failed>(outcome).Status);
        Assert.Single(web.Requests);
    }

    [Fact]
    public async Task After_the_last_retry_the_status_is_told()
    {
        await using var web = FailingFirst(RawServer.Status(503), 9);

        Assert.Equal("STM3008", (await web.FetchAsync("http://news.example/")).Code());
        Assert.Equal(3, web.Requests.Count());
    }

    [Fact]
    public async Task The_server_is_left_alone_as_long_as_it_asks()
    {
        await using var web = FailingFirst(RawServer.Status(503, "Retry-After: 1\r\n"), 1);

        await web.FetchAsync("http://news.example/");

        var times = web.Requests.Select(request => request.At).ToArray();
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(0.95), (times[1] - times[0]).ToString());
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_wait_is_not_waited_for()
    {
        await using var web = FailingFirst(RawServer.Status(429, "Retry-After: 3600\r\n"), 1);

        var outcome = Assert.IsType<FetchOutcome.Failed>(await web.FetchAsync("http://news.example/"));

        Assert.Equal(TimeSpan.FromHours(1), outcome.RetryAfter);
        Assert.Contains("3600 seconds", outcome.Problem.Message, StringComparison.Ordinal);
        Assert.Single(web.Requests);
    }

    [Fact]
    public async Task A_refused_address_is_not_tried_again()
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x"));
        var lookups = 0;

        var outcome = await web.FetchAsync(
            "http://news.example/",
            options =>
                options with
                {
                    Resolve = (_, _) =>
                    {
                        lookups++;
                        return Task.FromResult(new[] { System.Net.IPAddress.Loopback });
                    },
                }
        );

        Assert.Equal("STM3002", outcome.Code());
        Assert.Equal(1, lookups);
    }

    private static TestWeb FailingFirst(string failure, int times)
    {
        var asked = 0;
        return TestWeb.Of(_ => Interlocked.Increment(ref asked) <= times ? failure : RawServer.Ok("a page"));
    }
}
