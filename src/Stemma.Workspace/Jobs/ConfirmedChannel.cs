using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Stemma.Workspace.Jobs;

/// <summary>A channel that tells of each job when the broker has it. Many may publish over it at once.</summary>
internal sealed class ConfirmedChannel
{
    private readonly IChannel channel;
    private readonly CancellationTokenSource lost = new();

    public ConfirmedChannel(IChannel channel)
    {
        this.channel = channel;
        channel.ChannelShutdownAsync += (_, _) => lost.CancelAsync();
    }

    /// <summary>The library pairs messages and confirmations.</summary>
    public static CreateChannelOptions Options { get; } =
        new(
            publisherConfirmationsEnabled: true,
            publisherConfirmationTrackingEnabled: true,
            // The publisher bounds how many are on their way.
            outstandingPublisherConfirmationsRateLimiter: null
        );

    public bool IsOpen => channel.IsOpen && !lost.IsCancellationRequested;

    /// <summary>Returns when the broker has confirmed the job. After a refusal the channel is closed.</summary>
    public async Task PublishAsync(string queue, Job job, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lost.Token);
        try
        {
            // Only the waiting is cancelled. The library numbers messages under a lock which a cancelled caller would open to two at once: numbers and messages would part,
            // and a job be taken as confirmed for another's sake. And it may forget those that wait when a connection breaks.
            await channel
                .BasicPublishAsync(
                    exchange: string.Empty,
                    queue,
                    mandatory: true,
                    JobMessage.Properties(),
                    JobMessage.Write(job),
                    CancellationToken.None
                )
                .AsTask()
                .WaitAsync(either.Token);
        }
        catch (PublishException)
        {
            // Refused, or sent back because somebody has deleted the queue. A broker's channel that meets a queue without a leader refuses from then on, also when there is a leader again;
            // a new channel asks anew who leads, and makes the queue again where it has gone.
            await channel.AbortAsync(CancellationToken.None);
            throw;
        }
    }
}
