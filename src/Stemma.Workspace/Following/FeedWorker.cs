using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Polly;
using Stemma.Text;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Does what a <see cref="FeedWatcher"/> gives to a queue: reads entries, places them, compares the stories that they went into. Any number of them, on any number of machines, come to the same stories.</summary>
/// <remarks>A job is acknowledged when its effect is kept and what follows from it is published. So a worker that dies loses nothing, and what is done twice is kept once.</remarks>
public sealed class FeedWorker : IDisposable
{
    /// <summary>What is in hand is finished when the worker is stopped; but not longer than this.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(20);

    private readonly StoryDesk desk;
    private readonly RabbitQueue queue;
    private readonly FollowOptions options;
    private readonly IProgress<FollowProgress>? told;
    private readonly EntryReader reader;
    private readonly LinePlacing placing;
    private readonly StoryComparing comparing;
    private readonly ResiliencePipeline patience;
    private readonly Pulse reading;
    private readonly FollowGauge gauge = FollowMetrics.Observe();
    private int inHand;

    /// <param name="desk">Where the stories are read; it holds the archive.</param>
    /// <param name="fetcher">What asks for pages.</param>
    /// <param name="queue">Where the work comes from.</param>
    /// <param name="options">How pages are read; the same on all machines.</param>
    /// <param name="told">Hears of what is done, from several threads.</param>
    public FeedWorker(
        StoryDesk desk,
        PageFetcher fetcher,
        RabbitQueue queue,
        FollowOptions options,
        IProgress<FollowProgress>? told = null
    )
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(fetcher);
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(options);
        (this.desk, this.queue, this.options, this.told) = (desk, queue, options, told);
        patience = ArchivePatience.For(desk.Archive, told);
        reader = new EntryReader(fetcher, desk.Readings, options);
        placing = new LinePlacing(desk.Archive, options, patience, told, PublishAsync);
        comparing = new StoryComparing(desk, patience, told, () => Volatile.Read(ref inHand) > 0);
        reading = new Pulse("read", Pulse.LongestJob, desk.Archive.Clock);
        gauge.Waiting = () => Volatile.Read(ref inHand);
    }

    /// <summary>Of each of its steps, whether it moves.</summary>
    public ImmutableArray<Pulse> Pulses => [reading, placing.Pulse, comparing.Pulse];

    /// <summary>Works until it is stopped; then it finishes what it has in hand.</summary>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="OperationCanceledException">What was in hand took too long; it comes again, to another.</exception>
    /// <exception cref="QueueException">The broker refuses.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var hurry = new CancellationTokenSource();
        using var stopping = stop.Register(() => hurry.CancelAfter(LongestStop));
        using var steps = new Steps(hurry.Token);
        using var taking = CancellationTokenSource.CreateLinkedTokenSource(stop, steps.Token);
        var read = Channel.CreateUnbounded<TakenEntry>();
        _ = steps.Add(token => ReadAllAsync(read.Writer, taking.Token, token));
        _ = steps.Add(token => placing.RunAsync(read.Reader, entry => entry.Reading, DoneAsync, token));
        _ = steps.Add(token => CompareAllAsync(taking.Token, token));
        await steps.WhenAll().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        gauge.Dispose();
        reader.Dispose();
    }

    private async Task ReadAllAsync(ChannelWriter<TakenEntry> read, CancellationToken stop, CancellationToken cancellation)
    {
        // While some are placed, the next are read.
        var jobs = queue.TakeAsync(JobKind.Read, 2 * options.Pages, stop);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Pages, CancellationToken = cancellation };
        await Task.WhenAll(
                Parallel.ForEachAsync(jobs, parallel, (taken, token) => ReadAsync(taken, read, token)),
                ReadParkedAsync(read, stop, cancellation)
            )
            .ConfigureAwait(false);
        read.Complete();
    }

    /// <summary>A job that was tried too often may only have come in one hand with one that kills its worker. So it is tried once more, alone; where that fails too, a person is told.</summary>
    private async Task ReadParkedAsync(ChannelWriter<TakenEntry> read, CancellationToken stop, CancellationToken cancellation)
    {
        await foreach (var taken in queue.TakeParkedAsync(1, stop).ConfigureAwait(false))
        {
            if (taken.Job.Kind == JobKind.Compare)
            {
                told?.Report(
                    new FollowProgress.Troubled(
                        ProblemOf(taken, string.Create(CultureInfo.InvariantCulture, $"story {taken.Job.Number}"))
                    )
                );
                await queue.DoneAsync(taken).ConfigureAwait(false);
            }
            else
            {
                await ReadAsync(taken, read, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask ReadAsync(TakenJob taken, ChannelWriter<TakenEntry> read, CancellationToken cancellation)
    {
        using var hand = reading.Begin();
        var entry = await AskAsync(
                () =>
                {
                    using var connection = desk.Archive.Database.Connect();
                    return FeedEntryRows.Find(connection, taken.Job.Number);
                },
                cancellation
            )
            .ConfigureAwait(false);
        if (entry is not { State: EntryState.Waiting })
        {
            await queue.DoneAsync(taken).ConfigureAwait(false);
            return;
        }

        Interlocked.Increment(ref inHand);
        var result =
            taken.Reason.Length > 0 && taken.IsAgain
                ? new EntryReading.Failed(entry.Number, ProblemOf(taken, entry.Address), false, null)
                : await reader
                    .ReadAsync(entry, await reader.FetchAsync(entry, cancellation).ConfigureAwait(false), cancellation)
                    .ConfigureAwait(false);
        told?.Report(new FollowProgress.Read(result));
        await read.WriteAsync(new TakenEntry(taken, result), cancellation).ConfigureAwait(false);
    }

    private async Task DoneAsync(TakenEntry entry)
    {
        await queue.DoneAsync(entry.Taken).ConfigureAwait(false);
        Interlocked.Decrement(ref inHand);
    }

    private Task PublishAsync(ImmutableArray<long> stories, CancellationToken cancellation) =>
        stories.IsEmpty
            ? Task.CompletedTask
            : queue.PublishAsync([.. stories.Select(story => new Job(JobKind.Compare, story))], cancellation);

    /// <summary>A story that was touched several times is compared once for all of them; the other jobs find it done.</summary>
    private async Task CompareAllAsync(CancellationToken stop, CancellationToken cancellation)
    {
        await foreach (var taken in queue.TakeAsync(JobKind.Compare, 1, stop).ConfigureAwait(false))
        {
            var isDue = await AskAsync(
                    () =>
                    {
                        using var connection = desk.Archive.Database.Connect();
                        return ComparedRows.IsDue(connection, taken.Job.Number);
                    },
                    cancellation
                )
                .ConfigureAwait(false);
            if (isDue)
            {
                await comparing.CompareAsync(taken.Job.Number, cancellation).ConfigureAwait(false);
            }

            await queue.DoneAsync(taken).ConfigureAwait(false);
        }
    }

    private ValueTask<T> AskAsync<T>(Func<T> ask, CancellationToken cancellation) =>
        patience.ExecuteAsync(_ => ValueTask.FromResult(ask()), cancellation);

    private static Diagnostic ProblemOf(TakenJob taken, string source) =>
        new(
            "STM3023",
            DiagnosticSeverity.Error,
            source,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The worker stopped {taken.Tries} times while it had this in hand ({taken.Reason}), and once more while it had nothing else. Look for what stopped it, and have it tried again."
            )
        );

    private sealed record TakenEntry(TakenJob Taken, EntryReading Reading);
}
