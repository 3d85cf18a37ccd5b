using Stemma.Testing.Brokers;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Tests.Jobs;

[assembly: AssemblyFixture(typeof(JobBroker))]

namespace Stemma.Workspace.Tests.Jobs;

/// <summary>A broker of one node for all tests; each has queues of its own. Started when the first test asks for it.</summary>
public sealed class JobBroker : IDisposable
{
    private readonly Lazy<RabbitCluster> cluster = new(() => RabbitCluster.Start(1));
    private int prefixes;

    public RabbitCluster Cluster => cluster.Value;

    /// <summary>Options that no other test has.</summary>
    public QueueOptions NewOptions(int mostTries = 5) =>
        new() { Prefix = $"test{Interlocked.Increment(ref prefixes)}", MostTries = mostTries };

    /// <summary>One machine's end of the queues.</summary>
    public Task<RabbitQueue> OpenAsync(QueueOptions options) =>
        RabbitQueue.OpenAsync(Cluster.Addresses, options, TimeProvider.System, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        if (cluster.IsValueCreated)
        {
            cluster.Value.Dispose();
        }
    }
}
