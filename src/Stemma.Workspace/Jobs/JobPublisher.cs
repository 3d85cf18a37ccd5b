using Polly;

namespace Stemma.Workspace.Jobs;

/// <summary>Gives jobs to the broker, many at a time, each until a majority of the queue's nodes has it on disk.</summary>
internal sealed class JobPublisher(BrokerLink link, QueueLayout layout, ResiliencePipeline retries) : IDisposable
{
    private const int MostUnconfirmed = 256;

    private readonly SemaphoreSlim turn = new(1);
    private ConfirmedChannel? channel;

    public Task PublishAsync(IReadOnlyCollection<Job> jobs, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            jobs,
            new ParallelOptions { MaxDegreeOfParallelism = MostUnconfirmed, CancellationToken = cancellation },
            (job, stop) => retries.ExecuteAsync(PublishAsync, job, stop)
        );

    public void Dispose() => turn.Dispose();

    private async ValueTask PublishAsync(Job job, CancellationToken cancellation)
    {
        var open = await ChannelAsync(cancellation);
        await open.PublishAsync(layout.Of(job.Kind), job, cancellation);
    }

    private async Task<ConfirmedChannel> ChannelAsync(CancellationToken cancellation)
    {
        if (channel is { IsOpen: true } open)
        {
            return open;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            if (channel is not { IsOpen: true })
            {
                var (opened, _) = await link.OpenAsync(ConfirmedChannel.Options, cancellation);
                channel = new ConfirmedChannel(opened);
            }

            return channel;
        }
        finally
        {
            turn.Release();
        }
    }
}
