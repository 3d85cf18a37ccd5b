using System.Threading.Channels;
using RabbitMQ.Client;

namespace Stemma.Workspace.Jobs;

/// <summary>The jobs that the broker hands out over one channel, never more at once than it was told. When the channel is lost this ends, and the jobs come again over another.</summary>
internal sealed class JobDeliveries : AsyncDefaultBasicConsumer
{
    private readonly Channel<TakenJob> waiting = System.Threading.Channels.Channel.CreateUnbounded<TakenJob>();
    private readonly int triesOfParked;
    private string consumer = string.Empty;

    // Jobs that are not settled, and one for the taking itself; whoever is the last closes the channel.
    private int held = 1;

    private JobDeliveries(IChannel channel, int triesOfParked)
        : base(channel) => this.triesOfParked = triesOfParked;

    /// <param name="channel">A channel for this alone; closed when taking has stopped and the last job is settled.</param>
    /// <param name="queue">From where.</param>
    /// <param name="most">How many jobs may be unsettled at once.</param>
    /// <param name="triesOfParked">How often a job was tried that reached its limit; the broker does not tell it of a parked one.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<JobDeliveries> StartAsync(
        IChannel channel,
        string queue,
        int most,
        int triesOfParked,
        CancellationToken cancellation
    )
    {
        var deliveries = new JobDeliveries(channel, triesOfParked);
        try
        {
            await channel.BasicQosAsync(prefetchSize: 0, (ushort)most, global: false, cancellation);
            deliveries.consumer = await channel.BasicConsumeAsync(queue, autoAck: false, deliveries, cancellation);
            return deliveries;
        }
        catch
        {
            // The broker may be handing out jobs already, which nobody would settle.
            await channel.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next job; null when taking is to stop or the channel is lost.</summary>
    public async Task<TakenJob?> NextAsync(CancellationToken stop)
    {
        try
        {
            // Over a lost channel nothing can be settled any more: what waits here comes again.
            while (!stop.IsCancellationRequested && Channel.IsOpen)
            {
                if (waiting.Reader.TryRead(out var taken))
                {
                    return taken;
                }

                if (!await waiting.Reader.WaitToReadAsync(stop))
                {
                    return null;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped while it waited.
        }

        return null;
    }

    /// <summary>Takes no more, and gives back what nobody has read. Jobs that were read may still be settled.</summary>
    public async Task StopAsync()
    {
        try
        {
            await Channel.BasicCancelAsync(consumer);
        }
        catch (Exception failure) when (BrokerProblems.MayPass(failure, CancellationToken.None))
        {
            // The channel is lost, and with it the taking.
        }

        waiting.Writer.TryComplete();
        while (waiting.Reader.TryRead(out var unread))
        {
            await unread.SettleAsync(isDone: false);
        }

        await LetGoAsync();
    }

    /// <summary>Tells the broker that a job is done, or is to come again. Over a lost channel it cannot be told, and the job comes again.</summary>
    public async Task SettleAsync(ulong tag, bool isDone)
    {
        try
        {
            await (
                isDone ? Channel.BasicAckAsync(tag, multiple: false) : Channel.BasicNackAsync(tag, multiple: false, requeue: true)
            );
        }
        catch (Exception failure) when (BrokerProblems.MayPass(failure, CancellationToken.None))
        {
            // The broker has given the job to somebody else, or will.
        }

        await LetGoAsync();
    }

    /// <inheritdoc />
    public override async Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default
    )
    {
        if (JobMessage.Read(body.Span) is not { } job)
        {
            // Not ours: put aside, and, when it comes from there, dropped.
            await Channel.BasicRejectAsync(deliveryTag, requeue: false, cancellationToken);
            return;
        }

        var reason = JobMessage.Reason(properties);
        var tries = reason.Length > 0 ? triesOfParked : JobMessage.Tries(properties);
        Interlocked.Increment(ref held);
        var taken = new TakenJob(this, deliveryTag, job, tries, reason, redelivered);
        if (!waiting.Writer.TryWrite(taken))
        {
            // Came while the taking stopped. Not awaited: the channel, if this is its last, waits for us before it closes.
            _ = Task.Run(() => taken.SettleAsync(isDone: false), CancellationToken.None);
        }
    }

    /// <summary>Told when the broker ends the taking, when we have, and when the channel is lost.</summary>
    protected override async Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        await base.OnCancelAsync(consumerTags, cancellationToken);
        waiting.Writer.TryComplete();
    }

    private async Task LetGoAsync()
    {
        if (Interlocked.Decrement(ref held) == 0)
        {
            await Channel.DisposeAsync();
        }
    }
}
