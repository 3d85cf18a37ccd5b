using System.Collections.Immutable;
using Polly;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Follows the feeds of an archive for several machines: asks them when they are due, and gives what they bring to a queue, from which <see cref="FeedWorker"/>s take it. One for each archive; a second does no harm.</summary>
/// <remarks>
/// The archive is what counts: whatever waits there is published in its turn, whoever brought it. What was published before the watcher was started is published
/// again, and so is what has got lost on the way; a worker that finds it done passes over it.
/// </remarks>
public sealed class FeedWatcher
{
    private const int MostAtOnce = 1000;

    /// <summary>So many looks at a queue that is empty though work is left, and what is left is published again.</summary>
    private const int MostIdleLooks = 12;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>A worker tells of the stories that it touches; one that is due for longer was touched by a worker that died.</summary>
    private static readonly TimeSpan LongestUntold = TimeSpan.FromMinutes(1);

    private readonly Archive archive;
    private readonly RabbitQueue queue;
    private readonly IProgress<FollowProgress>? told;
    private readonly MovementSender? sender;
    private readonly FeedPolling feeds;
    private readonly ResiliencePipeline patience;
    private readonly SemaphoreSlim found = new(0);
    private readonly Dictionary<long, long> stories = [];
    private readonly Pulse publishing;
    private long last;
    private int idle;
    private DateTimeOffset looked = DateTimeOffset.MinValue;

    /// <param name="archive">Where the feeds are.</param>
    /// <param name="fetcher">What asks them.</param>
    /// <param name="queue">Who is given the work.</param>
    /// <param name="options">How feeds are followed.</param>
    /// <param name="told">Hears of what is done, from several threads.</param>
    /// <param name="sender">What tells subscribers what moved; null where another process does, or nobody.</param>
    public FeedWatcher(
        Archive archive,
        PageFetcher fetcher,
        RabbitQueue queue,
        FollowOptions options,
        IProgress<FollowProgress>? told = null,
        MovementSender? sender = null
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(fetcher);
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(options);
        (this.archive, this.queue, this.told, this.sender) = (archive, queue, told, sender);
        patience = ArchivePatience.For(archive, told);
        feeds = new FeedPolling(archive, fetcher, options, patience, told, () => found.Release());
        publishing = new Pulse("publish", Pulse.LongestTurn, archive.Clock);
    }

    /// <summary>Of each of its steps, whether it moves.</summary>
    public ImmutableArray<Pulse> Pulses => [feeds.Pulse, publishing];

    /// <summary>Follows the feeds until it is stopped.</summary>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    /// <exception cref="QueueException">The broker refuses.</exception>
    public Task RunAsync(CancellationToken stop) => RunAsync(feeds.RunAsync, stop);

    /// <summary>Asks the feeds that are due once, and comes back when the queue has all that they brought.</summary>
    /// <param name="stop">Ends it before.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    /// <exception cref="QueueException">The broker refuses.</exception>
    public Task RunOnceAsync(CancellationToken stop = default) => RunAsync(feeds.RunOnceAsync, stop);

    private async Task RunAsync(Func<CancellationToken, Task> poll, CancellationToken stop)
    {
        using var gauge = FollowMetrics.Observe();
        using var steps = new Steps(stop);
        var polling = steps.Add(poll);
        var published = steps.Add(token => PublishAsync(polling, gauge, token));
        _ = steps.Add(token => sender?.RunAsync(published, token) ?? Task.CompletedTask);
        await steps.WhenAll().ConfigureAwait(false);
    }

    private async Task PublishAsync(Task polling, FollowGauge gauge, CancellationToken stop)
    {
        using var hand = publishing.Begin();
        bool isOver;
        do
        {
            isOver = polling.IsCompleted;
            await PublishEntriesAsync(stop).ConfigureAwait(false);
            if (archive.Clock.GetUtcNow() - looked >= BetweenLooks)
            {
                await PublishStoriesAsync(stop).ConfigureAwait(false);
                await LookAsync(gauge, stop).ConfigureAwait(false);
                looked = archive.Clock.GetUtcNow();
            }

            if (!isOver)
            {
                await Task.WhenAny(found.WaitAsync(LongestRest, stop), polling).ConfigureAwait(false);
                stop.ThrowIfCancellationRequested();
            }
        } while (!isOver);
    }

    /// <summary>Publishes the entries that wait in later turns than the last that was published: turns are given out in order, so none is passed over.</summary>
    private async Task PublishEntriesAsync(CancellationToken stop)
    {
        ImmutableArray<EntryRow> waiting;
        do
        {
            publishing.Beat();
            waiting = await AskAsync(
                    () =>
                    {
                        using var connection = archive.Database.Connect();
                        return FeedEntryRows.Waiting(connection, last, MostAtOnce);
                    },
                    stop
                )
                .ConfigureAwait(false);
            await PublishAsync(JobKind.Read, [.. waiting.Select(entry => entry.Number)], stop).ConfigureAwait(false);
            last = waiting.IsEmpty ? last : waiting[^1].Turn!.Value;
        } while (waiting.Length == MostAtOnce);
    }

    /// <summary>Publishes stories that nobody seems to have published; at the first look, all that are due.</summary>
    private async Task PublishStoriesAsync(CancellationToken stop)
    {
        var before = looked == DateTimeOffset.MinValue ? null : Instants.Write(archive.Clock.GetUtcNow() - LongestUntold);
        var due = await AskAsync(
                () =>
                {
                    using var connection = archive.Database.Connect();
                    return ComparedRows.Due(connection, before).ToList();
                },
                stop
            )
            .ConfigureAwait(false);
        var untold = due.Where(one => stories.GetValueOrDefault(one.Story) < one.Revision).ToList();
        await PublishAsync(JobKind.Compare, [.. untold.Select(one => one.Story)], stop).ConfigureAwait(false);
        foreach (var (story, revision) in untold)
        {
            stories[story] = revision;
        }
    }

    /// <summary>Where the queue stays empty though work is left, as after the loss of a broker's disks, the next round publishes all that is left.</summary>
    private async Task LookAsync(FollowGauge gauge, CancellationToken stop)
    {
        var (next, isDue) = await AskAsync(
                () =>
                {
                    using var connection = archive.Database.Connect();
                    return (FeedEntryRows.Waiting(connection, 0, 1).FirstOrDefault(), ComparedRows.Due(connection).Any());
                },
                stop
            )
            .ConfigureAwait(false);
        gauge.Oldest = () => next is null ? TimeSpan.Zero : archive.Clock.GetUtcNow() - Instants.Read(next.FoundAt);
        gauge.Queues = await StatesAsync(stop).ConfigureAwait(false);
        var isEmpty = !gauge.Queues.IsEmpty && gauge.Queues.All(state => state.Kind is null || state.Ready == 0);
        idle = (next is not null || isDue) && isEmpty ? idle + 1 : 0;
        if (idle == MostIdleLooks)
        {
            (idle, last) = (0, 0);
            stories.Clear();
        }
    }

    /// <summary>None while the broker is away: publishing waits for it, and fails where it refuses.</summary>
    private async Task<ImmutableArray<QueueState>> StatesAsync(CancellationToken stop)
    {
        try
        {
            return await queue.StateAsync(stop).ConfigureAwait(false);
        }
        catch (QueueException)
        {
            return [];
        }
    }

    private async Task PublishAsync(JobKind kind, ImmutableArray<long> numbers, CancellationToken stop)
    {
        if (!numbers.IsEmpty)
        {
            await queue.PublishAsync([.. numbers.Select(number => new Job(kind, number))], stop).ConfigureAwait(false);
            told?.Report(new FollowProgress.Published(numbers.Length));
        }
    }

    private ValueTask<T> AskAsync<T>(Func<T> ask, CancellationToken stop) =>
        patience.ExecuteAsync(_ => ValueTask.FromResult(ask()), stop);
}
