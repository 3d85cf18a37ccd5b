using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

public class PolitenessTests
{
    private static readonly byte[] Answer = Encoding.ASCII.GetBytes(RawServer.Ok("x"));

    [Fact]
    public async Task A_host_has_one_visitor_at_a_time()
    {
        var (now, most) = (0, 0);
        using var free = new SemaphoreSlim(0);
        await using var server = new RawServer(
            async (request, stream, end) =>
            {
                if (request.Host == "news.example")
                {
                    most = Math.Max(most, Interlocked.Increment(ref now));
                    await free.WaitAsync(end);
                    Interlocked.Decrement(ref now);
                }

                await stream.WriteAsync(Answer, end);
            }
        );
        await using var web = new TestWeb(server);
        using var fetcher = new PageFetcher(web.Options, TimeProvider.System);

        var visits = Enumerable.Range(0, 3).Select(i => fetcher.FetchAsync($"http://news.example/{i}")).ToArray();
        // Another host is asked after them and has answered: by now all three would be there, if they could.
        await fetcher.FetchAsync("http://other.example/");
        free.Release(visits.Length);
        await Task.WhenAll(visits);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_host_has_a_rest_after_each_visit()
    {
        var clock = new LeapingClock();
        var times = new ConcurrentQueue<DateTimeOffset>();
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                times.Enqueue(clock.GetUtcNow());
                await stream.WriteAsync(Answer, end);
            }
        );
        await using var web = new TestWeb(server);
        var rest = TimeSpan.FromSeconds(2);
        using var fetcher = new PageFetcher(web.Options with { HostDelay = rest }, clock);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.FetchAsync($"http://news.example/{i}")));

        Assert.Equal([TimeSpan.Zero, rest, 2 * rest], times.Select(time => time - times.First()));
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

                await stream.WriteAsync(Answer, end);
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
        var clock = new FakeTimeProvider();
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                clock.Advance(TestWeb.TimeLimit * 0.6);
                await stream.WriteAsync(Answer, end);
            }
        );
        await using var web = new TestWeb(server);
        using var fetcher = new PageFetcher(web.Options, clock);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => fetcher.FetchAsync($"http://news.example/{i}")));

        Assert.All(outcomes, outcome => Assert.Equal("x", outcome.Text()));
    }

    /// <summary>A wait that is shorter than a fetch may take is over at once, and the time that it takes has passed.</summary>
    private sealed class LeapingClock : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero && dueTime < TestWeb.TimeLimit)
            {
                ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
            }

            return timer;
        }
    }
}
