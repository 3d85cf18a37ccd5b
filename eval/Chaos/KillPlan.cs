using System.Collections.Immutable;
using Stemma.Testing.Brokers;
using Stemma.Testing.Databases;

namespace Stemma.Eval.Chaos;

/// <summary>Kills a worker, the leader of a queue, and the archive's server, each so often, at moments drawn by lot over the whole of the work.</summary>
internal sealed class KillPlan(
    ChaosPlan plan,
    WorkerFleet workers,
    RabbitCluster broker,
    PostgresServer server,
    Action<string> told
)
{
    private static readonly string[] Queues = ["stemma.read", "stemma.compare"];
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Random dice = new(plan.Seed);

    /// <summary>Kills until the plan is fulfilled.</summary>
    /// <param name="done">How much of the work is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task RunAsync(Func<double> done, CancellationToken cancellation) =>
        Task.WhenAll(
            EachAsync("worker", KillWorkerAsync, done, cancellation),
            EachAsync("leader", KillLeaderAsync, done, cancellation),
            EachAsync("PostgreSQL", KillServerAsync, done, cancellation)
        );

    private async Task EachAsync(
        string what,
        Func<CancellationToken, Task<string>> kill,
        Func<double> done,
        CancellationToken cancellation
    )
    {
        foreach (var moment in Moments())
        {
            while (done() < moment)
            {
                await Task.Delay(BetweenLooks, cancellation);
            }

            // And not only when something has just been finished.
            await Task.Delay(Next(0, 500), cancellation);
            var at = done();
            told(FormattableString.Invariant($"  at {100 * at:0} %: {what} killed, {await kill(cancellation)}"));
        }
    }

    private ImmutableArray<double> Moments() => [.. Enumerable.Range(0, plan.Kills).Select(_ => Next(20, 900) / 1000.0).Order()];

    private Task<string> KillWorkerAsync(CancellationToken cancellation)
    {
        var worker = Next(0, plan.Workers);
        workers.Kill(worker);
        return Task.FromResult(FormattableString.Invariant($"number {worker}, another in its place at once"));
    }

    private async Task<string> KillLeaderAsync(CancellationToken cancellation)
    {
        var queue = Queues[Next(0, Queues.Length)];
        int leader;
        while ((leader = await Task.Run(() => broker.LeaderOf(queue), cancellation)) < 0)
        {
            await Task.Delay(BetweenLooks, cancellation);
        }

        broker.KillNode(leader);
        var away = Next(1000, 8000);
        await Task.Delay(away, cancellation);
        await Task.Run(() => broker.StartNode(leader), cancellation);
        return FormattableString.Invariant($"node {leader} leading {queue}, started again after {away / 1000.0:0.0} s");
    }

    private async Task<string> KillServerAsync(CancellationToken cancellation)
    {
        server.Kill();
        var away = Next(200, 5000);
        await Task.Delay(away, cancellation);
        await Task.Run(server.StartAgain, cancellation);
        return FormattableString.Invariant($"started again after {away / 1000.0:0.0} s");
    }

    private int Next(int from, int to)
    {
        lock (gate)
        {
            return dice.Next(from, to);
        }
    }
}
