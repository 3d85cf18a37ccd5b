using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

public class PolitenessTests
{
    [Fact]
    public async Task A_host_has_one_visitor_at_a_time_and_a_rest_after_each()
    {
        var (now, most) = (0, 0);
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Delay(30, end);
                Interlocked.Decrement(ref now);
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.Ok("x")), end);
            }
        );
        await using var web = new TestWeb(server);
        using var fetcher = new PageFetcher(web.Options with { HostDelay = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.FetchAsync($"http://news.example/{i}")));

        Assert.Equal(1, most);
        var times = web.Requests.Select(request => request.At).Order().ToArray();
        Assert.True(times[2] - times[0] >= TimeSpan.FromMilliseconds(250), (times[2] - times[0]).ToString());
    }

    [Fact]
    public async Task One_slow_host_does_not_hold_up_another()
    {
        using var free = new SemaphoreSlim(0);
        await using var server = new RawServer(
            async (request, stream, end) =>
            {
                if (request.Host == "slow.example")
                {
                    await free.WaitAsync(end);
                }

                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.Ok("x")), end);
            }
        );
        await using var web = new TestWeb(server);
        using var fetcher = new PageFetcher(web.Options, TimeProvider.System);

        var slow = fetcher.FetchAsync("http://slow.example/");
        Assert.Equal("x", (await fetcher.FetchAsync("http://quick.example/")).Text());
        Assert.False(slow.IsCompleted);
        free.Release();
        Assert.Equal("x", (await slow).Text());
    }

    [Fact]
    public async Task Waiting_for_a_turn_takes_nothing_from_the_time_of_a_fetch()
    {
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                await Task.Delay(400, end);
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.Ok("x")), end);
            }
        );
        await using var web = new TestWeb(server);
        using var fetcher = new PageFetcher(web.Options with { TimeLimit = TimeSpan.FromSeconds(1) }, TimeProvider.System);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => fetcher.FetchAsync($"http://news.example/{i}")));

        Assert.All(outcomes, outcome => Assert.Equal("x", outcome.Text()));
    }
}
