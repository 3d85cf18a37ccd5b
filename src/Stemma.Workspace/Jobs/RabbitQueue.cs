using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Polly;
using Polly.Retry;
using RabbitMQ.Client;

namespace Stemma.Workspace.Jobs;

/// <summary>
/// The work of a desk, shared by several machines through the quorum queues of a RabbitMQ broker, 3.10 or later. What was published is kept by a majority of the broker's nodes and handed out until a worker says
/// that it is done: at least once, now and then twice. A lost connection or node is got over without a word; the calls wait until the broker is back or the caller gives up.
/// </summary>
public sealed class RabbitQueue : IAsyncDisposable
{
    private const int MostAtOnce = 1000;

    private static readonly CreateChannelOptions Unconfirmed = new(
        publisherConfirmationsEnabled: false,
        publisherConfirmationTrackingEnabled: false
    );

    private readonly QueueLayout layout;
    private readonly ResiliencePipeline retries;

    // A broker that is short of memory stops those who publish; the others must still be able to say what is done.
    private readonly BrokerLink publishing;
    private readonly BrokerLink taking;
    private readonly JobPublisher publisher;
    private readonly CancellationTokenSource closing = new();

    private RabbitQueue(ImmutableArray<BrokerAddress> addresses, QueueLayout layout, TimeProvider clock)
    {
        this.layout = layout;
        retries = RetriesOf(clock);
        publishing = new BrokerLink(addresses, layout, "stemma, publishing");
        taking = new BrokerLink(addresses, layout, "stemma, taking");
        publisher = new JobPublisher(publishing, layout, retries);
    }

    /// <summary>Connects, and makes the queues that are not there yet.</summary>
    /// <param name="addresses">Where: <c>amqp://user:password@host:5672/vhost</c>, or <c>amqps://…</c>; the nodes of a cluster with commas between them are tried in turn.</param>
    /// <param name="options">The same on every machine of a desk.</param>
    /// <param name="clock">Times the waits between tries to connect.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QueueException">An address cannot be read, no node answers, or the broker refuses.</exception>
    public static async Task<RabbitQueue> OpenAsync(
        string addresses,
        QueueOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var queue = new RabbitQueue(BrokerAddress.Read(addresses), new QueueLayout(options), clock);
        try
        {
            await queue.StateAsync(cancellation);
            return queue;
        }
        catch
        {
            await queue.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives jobs to the broker; returns when it has confirmed each. Cancelled or failed, some of them may have been published: publish all again.</summary>
    /// <param name="jobs">Any number; a job that is there already is there twice then.</param>
    /// <param name="cancellation">Gives up; without it, the call waits for a broker that is away.</param>
    /// <exception cref="QueueException">The broker refuses, now that it was connected to anew.</exception>
    public Task PublishAsync(IReadOnlyCollection<Job> jobs, CancellationToken cancellation) =>
        publisher.PublishAsync(jobs, cancellation);

    /// <summary>Takes jobs as they come, until it is stopped; then it ends without an exception, and what was taken may still be settled. Every job has to be settled by <see cref="DoneAsync"/> or <see cref="ReturnAsync"/>.</summary>
    /// <param name="kind">Which jobs.</param>
    /// <param name="most">How many may be unsettled at once, 1 to 1,000: as many as the worker does at once.</param>
    /// <param name="stop">Ends the taking.</param>
    /// <exception cref="QueueException">The broker refuses, now that it was connected to anew.</exception>
    public IAsyncEnumerable<TakenJob> TakeAsync(JobKind kind, int most, CancellationToken stop) =>
        TakeFromAsync(layout.Of(kind), Checked(most), stop);

    /// <summary>Takes the jobs that were tried too often, as <see cref="TakeAsync"/> does, so that somebody can be told; <see cref="DoneAsync"/> removes one for good.</summary>
    /// <param name="most">How many may be unsettled at once, 1 to 1,000.</param>
    /// <param name="stop">Ends the taking.</param>
    /// <exception cref="QueueException">The broker refuses, now that it was connected to anew.</exception>
    public IAsyncEnumerable<TakenJob> TakeParkedAsync(int most, CancellationToken stop) =>
        TakeFromAsync(layout.Parked, Checked(most), stop);

    /// <summary>Says that a job is done: that its effect is committed. Where the connection over which it came is lost meanwhile, nothing happens, and the job comes again. Only the first word on a job counts.</summary>
    /// <param name="taken">Which.</param>
    public Task DoneAsync(TakenJob taken) => taken.SettleAsync(isDone: true);

    /// <summary>Gives a job back, to be tried again at once, by anybody; after <see cref="QueueOptions.MostTries"/> tries it is parked. Wait before where the trouble needs time to pass. Only the first word on a job counts.</summary>
    /// <param name="taken">Which.</param>
    public Task ReturnAsync(TakenJob taken) => taken.SettleAsync(isDone: false);

    /// <summary>What each queue holds now.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>One for each kind, in the order of <see cref="JobKind"/>, and the parked ones last.</returns>
    /// <exception cref="QueueException">The broker is away or refuses.</exception>
    public async Task<ImmutableArray<QueueState>> StateAsync(CancellationToken cancellation)
    {
        var (channel, states) = await taking.OpenAsync(Unconfirmed, cancellation);
        await channel.DisposeAsync();
        return states;
    }

    /// <summary>Ends all taking and closes the connections; jobs that are not settled by then come again.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await publishing.DisposeAsync();
        await taking.DisposeAsync();
        publisher.Dispose();
    }

    private static int Checked(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
        return most;
    }

    private async IAsyncEnumerable<TakenJob> TakeFromAsync(
        string queue,
        int most,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, closing.Token);
        while (await StartAsync(queue, most, either.Token) is { } deliveries)
        {
            try
            {
                while (await deliveries.NextAsync(either.Token) is { } taken)
                {
                    yield return taken;
                }
            }
            finally
            {
                await deliveries.StopAsync();
            }
        }
    }

    /// <returns>Null where taking is to stop.</returns>
    private async Task<JobDeliveries?> StartAsync(string queue, int most, CancellationToken stop)
    {
        try
        {
            return await retries.ExecuteAsync(
                async cancellation =>
                {
                    var (channel, _) = await taking.OpenAsync(Unconfirmed, cancellation);
                    return await JobDeliveries.StartAsync(channel, queue, most, layout.MostTries, cancellation);
                },
                stop
            );
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ResiliencePipeline RetriesOf(TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = int.MaxValue,
                    Delay = TimeSpan.FromSeconds(0.2),
                    MaxDelay = TimeSpan.FromSeconds(5),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = attempt =>
                        ValueTask.FromResult(
                            BrokerProblems.MayPass(attempt.Outcome.Exception, attempt.Context.CancellationToken)
                        ),
                }
            )
            .Build();
}
