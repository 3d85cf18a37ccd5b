using Stemma.Testing.Brokers;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Tests.Jobs;

[Trait("Category", "Slow")]
public sealed class BrokerOpeningTests
{
    private readonly JobBroker broker;

    public BrokerOpeningTests(JobBroker broker)
    {
        Assert.SkipWhen(RabbitCluster.Absence is not null, RabbitCluster.Absence ?? string.Empty);
        this.broker = broker;
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_what_to_do_and_without_the_password()
    {
        var cluster = broker.Cluster;
        var options = broker.NewOptions();
        var there = cluster.AddressOf(0);
        await using var queue = await broker.OpenAsync(options);
        cluster.Control("add_vhost", "closed");
        cluster.Control("add_vhost", "bare");
        cluster.Control("set_permissions", "-p", "bare", RabbitCluster.User, "^$", "^$", "^$");

        await RefusedAsync("Check name and password", cluster.AddressOf(0, RabbitCluster.Password + "!"), options);
        await RefusedAsync("add_vhost nowhere", cluster.AddressOf(0, virtualHost: "nowhere"), options);
        await RefusedAsync("may not use it", cluster.AddressOf(0, virtualHost: "closed"), options);
        await RefusedAsync("Allow it: rabbitmqctl set_permissions -p bare", cluster.AddressOf(0, virtualHost: "bare"), options);
        await RefusedAsync("made before with other arguments", there, options with { MostTries = 9 });
        await RefusedAsync("Check that it runs", Dead(), options);
        await RefusedAsync("Check name and password", Dead() + "," + cluster.AddressOf(0, "wrong"), options);
    }

    [Fact]
    public async Task A_dead_node_is_passed_over()
    {
        await using var queue = await RabbitQueue.OpenAsync(
            Dead() + "," + broker.Cluster.AddressOf(0),
            broker.NewOptions(),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(3, (await queue.StateAsync(TestContext.Current.CancellationToken)).Length);
    }

    private static string Dead() => $"amqp://desk:{Uri.EscapeDataString(RabbitCluster.Password)}@127.0.0.1:1/";

    private static async Task RefusedAsync(string message, string address, QueueOptions options)
    {
        var refused = await Assert.ThrowsAsync<QueueException>(() =>
            RabbitQueue.OpenAsync(address, options, TimeProvider.System, TestContext.Current.CancellationToken)
        );
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        foreach (
            var part in new[] { RabbitCluster.Password, "p@ss", "w?r", "41:x", Uri.EscapeDataString(RabbitCluster.Password) }
        )
        {
            Assert.DoesNotContain(part, refused.ToString(), StringComparison.Ordinal);
        }
    }
}
