using System.Collections.Concurrent;
using Stemma.Testing.Brokers;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Tests.Jobs;

[Trait("Category", "Slow")]
public sealed class RabbitQueueTests : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly JobBroker broker;
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));

    public RabbitQueueTests(JobBroker broker)
    {
        Assert.SkipWhen(RabbitCluster.Absence is not null, RabbitCluster.Absence ?? string.Empty);
        this.broker = broker;
    }

    public void Dispose() => limit.Dispose();

    [Fact]
    public async Task Every_published_job_arrives_once_and_leaves_the_queue_when_done()
    {
        var options = broker.NewOptions();
        await using var queue = await broker.OpenAsync(options);
        var jobs = Jobs(JobKind.Read, 2000).Concat(Jobs(JobKind.Compare, 10)).ToList();
        await queue.PublishAsync(jobs, limit.Token);
        Assert.Equal([2000, 10, 0], (await queue.StateAsync(limit.Token)).Select(state => state.Ready));

        var done = await TakeAllAsync(queue, JobKind.Read, 2000);
        done.AddRange(await TakeAllAsync(queue, JobKind.Compare, 10));

        Assert.Equal(jobs.OrderBy(Order), done.Select(taken => taken.Job).OrderBy(Order));
        Assert.All(done, taken => Assert.Equal((1, string.Empty), (taken.Tries, taken.Reason)));
        await queue.DisposeAsync();
        await using var later = await broker.OpenAsync(options);
        Assert.All(await later.StateAsync(limit.Token), state => Assert.Equal(0, state.Ready));
    }

    [Fact]
    public async Task A_worker_never_holds_more_jobs_than_it_asked_for()
    {
        const int Most = 7;
        await using var queue = await broker.OpenAsync(broker.NewOptions());
        await queue.PublishAsync(Jobs(JobKind.Read, 100), limit.Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        await using var taking = queue.TakeAsync(JobKind.Read, Most, stop.Token).GetAsyncEnumerator();
        var held = new List<TakenJob>();
        for (var i = 0; i < Most; i++)
        {
            Assert.True(await taking.MoveNextAsync());
            held.Add(taking.Current);
        }

        var next = taking.MoveNextAsync().AsTask();
        await Task.Delay(Quiet, limit.Token);
        Assert.False(next.IsCompleted);
        Assert.Equal(100 - Most, (await queue.StateAsync(limit.Token))[0].Ready);

        await queue.DoneAsync(held[3]);
        Assert.True(await next);
        // Jobs are published side by side: another one, but not always the eighth.
        Assert.DoesNotContain(taking.Current.Job, held.Select(taken => taken.Job));
        await stop.CancelAsync();
        Assert.False(await taking.MoveNextAsync());
    }

    [Fact]
    public async Task A_returned_job_comes_again_and_is_parked_after_its_last_try()
    {
        await using var queue = await broker.OpenAsync(broker.NewOptions(mostTries: 3));
        await queue.PublishAsync([new Job(JobKind.Compare, 77)], limit.Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var tries = new ConcurrentQueue<int>();
        var working = Task.Run(async () =>
        {
            await foreach (var taken in queue.TakeAsync(JobKind.Compare, 5, stop.Token))
            {
                tries.Enqueue(taken.Tries);
                await queue.ReturnAsync(taken);
            }
        });

        await foreach (var parked in queue.TakeParkedAsync(1, limit.Token))
        {
            Assert.Equal(new Job(JobKind.Compare, 77), parked.Job);
            Assert.Equal(3, parked.Tries);
            Assert.Equal("delivery_limit", parked.Reason);
            await queue.DoneAsync(parked);
            break;
        }

        await Task.Delay(Quiet, limit.Token);
        Assert.Equal([1, 2, 3], tries);
        Assert.All(await queue.StateAsync(limit.Token), state => Assert.Equal(0, state.Ready));
        await stop.CancelAsync();
        await working;
    }

    [Fact]
    public async Task A_job_comes_again_when_its_worker_is_gone_and_the_worker_s_late_word_on_it_is_not_heard()
    {
        var options = broker.NewOptions();
        await using var one = await broker.OpenAsync(options);
        await one.PublishAsync([new Job(JobKind.Read, 5)], limit.Token);
        var lost = await FirstAsync(one, JobKind.Read);
        Assert.Equal(1, lost.Tries);
        await one.DisposeAsync();

        await using var other = await broker.OpenAsync(options);
        var again = await FirstAsync(other, JobKind.Read);
        await one.DoneAsync(lost);
        Assert.Equal((lost.Job, 2), (again.Job, again.Tries));

        await other.DoneAsync(again);
        await other.ReturnAsync(again);
        await Task.Delay(Quiet, limit.Token);
        Assert.Equal(0, (await other.StateAsync(limit.Token))[0].Ready);
    }

    [Fact]
    public async Task Two_workers_share_the_work()
    {
        var options = broker.NewOptions();
        await using var one = await broker.OpenAsync(options);
        await using var two = await broker.OpenAsync(options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var work = new Work(200, stop);
        var working = Task.WhenAll(
            work.DoAsync(one, "one", TimeSpan.FromMilliseconds(5)),
            work.DoAsync(two, "two", TimeSpan.FromMilliseconds(5))
        );

        await one.PublishAsync(Jobs(JobKind.Read, 200), limit.Token);
        await working;

        Assert.All(work.Done.Values, times => Assert.Equal(1, times));
        Assert.All(work.Shares.Values, share => Assert.InRange(share, 40, 160));
        Assert.Equal(2, work.Shares.Count);
    }

    [Fact]
    public async Task A_worker_that_is_stopped_finishes_what_it_took_and_leaves_the_rest()
    {
        await using var queue = await broker.OpenAsync(broker.NewOptions());
        await queue.PublishAsync(Jobs(JobKind.Read, 50), limit.Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var taken = new List<TakenJob>();
        await foreach (var job in queue.TakeAsync(JobKind.Read, 10, stop.Token))
        {
            taken.Add(job);
            if (taken.Count == 4)
            {
                await stop.CancelAsync();
            }
        }

        Assert.Equal(4, taken.Count);
        foreach (var job in taken)
        {
            await queue.DoneAsync(job);
        }

        await Task.Delay(Quiet, limit.Token);
        var state = (await queue.StateAsync(limit.Token))[0];
        Assert.Equal((46, 0), (state.Ready, state.Consumers));
    }

    [Fact]
    public async Task A_closed_connection_is_replaced_and_what_was_taken_over_it_comes_again()
    {
        await using var queue = await broker.OpenAsync(broker.NewOptions());
        await queue.PublishAsync(Jobs(JobKind.Read, 3), limit.Token);
        var seen = new List<TakenJob>();
        await foreach (var taken in queue.TakeAsync(JobKind.Read, 3, limit.Token))
        {
            seen.Add(taken);
            if (seen.Count == 3)
            {
                broker.Cluster.Control("close_all_user_connections", RabbitCluster.User, "test");
                await queue.PublishAsync([new Job(JobKind.Read, 4)], limit.Token);
                foreach (var stale in seen)
                {
                    await queue.DoneAsync(stale);
                }
            }
            else if (seen.Count > 3)
            {
                await queue.DoneAsync(taken);
            }

            if (seen.Count == 7)
            {
                break;
            }
        }

        Assert.Equal([1, 2, 3, 4], seen[3..].Select(taken => taken.Job.Number).Order());
    }

    [Fact]
    public async Task A_deleted_queue_is_made_again()
    {
        var options = broker.NewOptions();
        await using var queue = await broker.OpenAsync(options);
        await queue.PublishAsync([new Job(JobKind.Read, 1)], limit.Token);
        broker.Cluster.Control("delete_queue", options.Prefix + ".read");

        await queue.PublishAsync([new Job(JobKind.Read, 2)], limit.Token);

        Assert.Equal(2, (await FirstAsync(queue, JobKind.Read)).Job.Number);
    }

    private static List<Job> Jobs(JobKind kind, int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Job(kind, number))];

    private static (JobKind, long) Order(Job job) => (job.Kind, job.Number);

    /// <summary>Takes one job and leaves it unsettled.</summary>
    private async Task<TakenJob> FirstAsync(RabbitQueue queue, JobKind kind)
    {
        await foreach (var taken in queue.TakeAsync(kind, 1, limit.Token))
        {
            return taken;
        }

        throw new TimeoutException("No job came.");
    }

    private async Task<List<TakenJob>> TakeAllAsync(RabbitQueue queue, JobKind kind, int count)
    {
        var all = new List<TakenJob>();
        await foreach (var taken in queue.TakeAsync(kind, 50, limit.Token))
        {
            all.Add(taken);
            await queue.DoneAsync(taken);
            if (all.Count == count)
            {
                break;
            }
        }

        return all;
    }
}
