using Stemma.Testing.Brokers;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Tests.Jobs;

[Trait("Category", "Slow")]
public sealed class RabbitClusterTests
{
    private const int Count = 5000;
    private const int Ahead = 300;

    [Fact]
    public async Task No_job_is_lost_when_the_queue_s_leader_is_killed_twice()
    {
        Assert.SkipWhen(RabbitCluster.Absence is not null, RabbitCluster.Absence ?? string.Empty);
        using var cluster = RabbitCluster.Start(3);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        await using var one = await OpenAsync(cluster, limit.Token);
        await using var two = await OpenAsync(cluster, limit.Token);
        var work = new Work(Count, stop);
        var working = Task.WhenAll(
            work.DoAsync(one, "one", TimeSpan.FromMilliseconds(5)),
            work.DoAsync(two, "two", TimeSpan.FromMilliseconds(5))
        );

        var killed = new List<int>();
        foreach (var half in Enumerable.Range(1, Count).Select(number => new Job(JobKind.Read, number)).Chunk(Count / 2))
        {
            // Asked before: the answer may take longer than the publishing.
            var leader = LeaderOf(cluster, limit.Token);
            killed.Add(leader);
            var begun = work.Done.Count;
            var publishing = PublishAsync(one, half, work, limit.Token);
            await work.UntilAsync(() => work.Done.Count > begun + Ahead, limit.Token);
            cluster.KillNode(leader);
            Assert.False(publishing.IsCompleted, "All was published before the leader was killed.");
            var before = work.Done.Count;
            await work.UntilAsync(() => work.Done.Count > before + 50, limit.Token);
            cluster.StartNode(leader);
            await publishing;
        }

        await working;

        Assert.Equal(Enumerable.Range(1, Count).Select(number => (long)number), work.Done.Keys.Order());
        Assert.Equal(2, work.Shares.Count);
        var states = await one.StateAsync(limit.Token);
        Assert.Equal(0, states[^1].Ready);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"leaders {string.Join(", ", killed)}; done twice: {work.Done.Values.Count(times => times > 1)}"
        );
    }

    private static Task<RabbitQueue> OpenAsync(RabbitCluster cluster, CancellationToken cancellation) =>
        RabbitQueue.OpenAsync(cluster.Addresses, new QueueOptions(), TimeProvider.System, cancellation);

    // Never far ahead of the work, so that publishing goes on while a node is killed.
    private static async Task PublishAsync(RabbitQueue queue, Job[] jobs, Work work, CancellationToken cancellation)
    {
        var begun = work.Done.Count;
        var published = 0;
        foreach (var batch in jobs.Chunk(50))
        {
            await queue.PublishAsync(batch, cancellation);
            published += batch.Length;
            await work.UntilAsync(() => published - (work.Done.Count - begun) < Ahead, cancellation);
        }
    }

    // Each question is a program that starts and ends; while nobody leads it is asked again.
    private static int LeaderOf(RabbitCluster cluster, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (cluster.LeaderOf("stemma.read") is >= 0 and var leader)
            {
                return leader;
            }
        }
    }
}
