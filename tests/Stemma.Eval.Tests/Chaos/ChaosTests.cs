using Stemma.Eval.Chaos;
using Stemma.Testing.Brokers;
using Stemma.Testing.Databases;

namespace Stemma.Eval.Tests.Chaos;

/// <summary>The measurement of <c>eval chaos</c> on little news: real processes, a real broker of three nodes, a real server.</summary>
[Trait("Category", "Slow")]
public sealed class ChaosTests
{
    [Fact]
    public async Task A_worker_the_brokers_leader_and_the_archives_server_are_killed_and_every_story_is_as_one_process_makes_it()
    {
        var absence = PostgresServer.Absence ?? RabbitCluster.Absence;
        Assert.SkipWhen(absence is not null, absence ?? string.Empty);
        var told = new List<string>();

        var outcome = await ChaosMeasurement.RunAsync(
            new ChaosPlan(Articles: 300, Seed: 1, Workers: 4, Kills: 1),
            line =>
            {
                lock (told)
                {
                    told.Add(line);
                }
            },
            TestContext.Current.CancellationToken
        );

        Assert.True(outcome.IsSame, outcome.ToString());
        Assert.True(outcome is { Articles: > 250, Stories: > 10 }, outcome.ToString());
        Assert.Equal(3, told.Count(line => line.Contains(" killed, ", StringComparison.Ordinal)));
        Assert.Contains(told, line => line.StartsWith("4 of 4 workers stopped in good order", StringComparison.Ordinal));
        Assert.Contains("left in the queues: stemma.read 0, stemma.compare 0, stemma.parked 0", told);
    }
}
