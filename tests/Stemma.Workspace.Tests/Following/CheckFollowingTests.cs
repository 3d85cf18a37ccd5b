using Dapper;
using Stemma.Testing.Brokers;
using Stemma.Workspace.Following;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Tests.Archives;

namespace Stemma.Workspace.Tests.Following;

public sealed class CheckFollowingTests : IDisposable
{
    private readonly TestArchive test = new();
    private readonly SetClock clock = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task An_archive_that_answers_and_steps_that_rest_are_ready()
    {
        var health = await CheckFollowing.RunAsync(test.Archive, null, [NewPulse()], TestContext.Current.CancellationToken);

        Assert.True(health.IsReady);
        Assert.Null(health.QueueAnswers);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_read_is_not_ready()
    {
        using (var connection = test.Archive.Database.Connect())
        {
            connection.Execute("alter table feed rename to gone");
        }

        var health = await CheckFollowing.RunAsync(test.Archive, null, [], TestContext.Current.CancellationToken);

        Assert.False(health.IsReady);
        Assert.False(health.ArchiveAnswers);
    }

    [Fact]
    public async Task A_step_that_does_nothing_with_something_in_hand_is_stuck_until_it_moves()
    {
        var pulse = NewPulse();
        var hand = pulse.Begin();
        clock.Now += TimeSpan.FromMinutes(9);
        Assert.False(pulse.IsStuck);
        clock.Now += TimeSpan.FromMinutes(2);

        var health = await CheckFollowing.RunAsync(test.Archive, null, [pulse], TestContext.Current.CancellationToken);

        Assert.False(health.IsReady);
        Assert.Equal(["read"], health.Stuck);
        pulse.Beat();
        Assert.False(pulse.IsStuck);
        clock.Now += TimeSpan.FromMinutes(20);
        hand.Dispose();
        clock.Now += TimeSpan.FromMinutes(20);
        Assert.False(pulse.IsStuck);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_broker_that_died_is_not_ready()
    {
        Assert.SkipWhen(RabbitCluster.Absence is not null, RabbitCluster.Absence ?? string.Empty);
        var cancellation = TestContext.Current.CancellationToken;
        using var cluster = RabbitCluster.Start(1);
        await using var queue = await RabbitQueue.OpenAsync(
            cluster.Addresses,
            new QueueOptions(),
            TimeProvider.System,
            cancellation
        );
        Assert.True((await CheckFollowing.RunAsync(test.Archive, queue, [], cancellation)).IsReady);

        cluster.KillNode(0);

        var health = await CheckFollowing.RunAsync(test.Archive, queue, [], cancellation);
        Assert.False(health.IsReady);
        Assert.False(health.QueueAnswers);
        Assert.True(health.ArchiveAnswers);
    }

    private Pulse NewPulse() => new("read", TimeSpan.FromMinutes(10), clock);

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
