using System.Collections.Immutable;
using System.Threading.Channels;
using Polly;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Follows the feeds of an archive in one process: asks them when they are due, reads what they bring, places it, compares the stories it went into, and tells subscribers what moved.</summary>
/// <remarks>
/// The five steps go on side by side. What is found is kept before it is read, and what is read before it is compared, so that a process that is
/// stopped at any time goes on where it was: nothing is lost, and nothing is done twice.
/// </remarks>
public sealed class Follower : IDisposable
{
    private readonly StoryDesk desk;
    private readonly FollowOptions options;
    private readonly IProgress<FollowProgress>? told;
    private readonly MovementSender? sender;
    private readonly FeedPolling feeds;
    private readonly EntryReader reader;
    private readonly LinePlacing placing;
    private readonly StoryComparing comparing;
    private readonly WaitingEntries waiting;
    private readonly TouchedStories touched = new();
    private readonly Pulse reading;
    private readonly FollowGauge gauge = FollowMetrics.Observe();
    private readonly ResiliencePipeline patience;

    /// <param name="desk">Where the stories are read; it holds the archive.</param>
    /// <param name="fetcher">What asks feeds and pages.</param>
    /// <param name="options">How feeds are followed.</param>
    /// <param name="told">Hears of what is done, from several threads.</param>
    /// <param name="sender">What tells subscribers what moved; null where another process does, or nobody.</param>
    public Follower(
        StoryDesk desk,
        PageFetcher fetcher,
        FollowOptions options,
        IProgress<FollowProgress>? told = null,
        MovementSender? sender = null
    )
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(fetcher);
        ArgumentNullException.ThrowIfNull(options);
        this.desk = desk;
        this.options = options;
        this.told = told;
        this.sender = sender;
        waiting = new WaitingEntries(desk.Archive);
        patience = ArchivePatience.For(desk.Archive, told);
        feeds = new FeedPolling(desk.Archive, fetcher, options, patience, told, waiting.Wake);
        reader = new EntryReader(fetcher, desk.Readings, options);
        placing = new LinePlacing(desk.Archive, options, patience, told, Touch);
        comparing = new StoryComparing(desk, patience, told, () => waiting.Count > 0 && !touched.AreMany);
        reading = new Pulse("read", Pulse.LongestJob, desk.Archive.Clock);
        (gauge.Waiting, gauge.Touched, gauge.Oldest) = (() => waiting.Count, () => touched.Count, () => waiting.Oldest);
    }

    /// <summary>Of each of its steps, whether it moves.</summary>
    public ImmutableArray<Pulse> Pulses => [feeds.Pulse, reading, placing.Pulse, comparing.Pulse];

    /// <summary>How much is known to be done yet: pages to read and stories to compare.</summary>
    public int Backlog => waiting.Count + touched.Count;

    /// <summary>Follows the feeds until it is stopped.</summary>
    /// <param name="stop">Stops it; what is kept by then stays.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public Task RunAsync(CancellationToken stop) => RunAsync(feeds.RunAsync, stop);

    /// <summary>Asks the feeds that are due once, and comes back when all that they brought is placed and compared.</summary>
    /// <param name="stop">Ends it before.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public Task RunOnceAsync(CancellationToken stop = default) => RunAsync(feeds.RunOnceAsync, stop);

    /// <inheritdoc />
    public void Dispose()
    {
        gauge.Dispose();
        reader.Dispose();
    }

    /// <summary>Each step ends when the one before it has.</summary>
    private async Task RunAsync(Func<CancellationToken, Task> poll, CancellationToken stop)
    {
        using (var connection = desk.Archive.Database.Connect())
        {
            touched.Add(ComparedRows.Due(connection).Select(due => due.Story).ToList());
        }

        var read = Channel.CreateBounded<EntryReading>(LinePlacing.MostAtOnce);
        using var steps = new Steps(stop);
        var polling = steps.Add(poll);
        _ = steps.Add(token => ReadAsync(polling, read.Writer, token));
        var placed = steps.Add(token => placing.RunAsync(read.Reader, one => one, _ => Task.CompletedTask, token));
        var compared = steps.Add(token => CompareAsync(placed, token));
        _ = steps.Add(token => sender?.RunAsync(compared, token) ?? Task.CompletedTask);
        await steps.WhenAll().ConfigureAwait(false);
    }

    private Task Touch(ImmutableArray<long> stories, CancellationToken stop)
    {
        touched.Add(stories);
        return Task.CompletedTask;
    }

    private async Task ReadAsync(Task polling, ChannelWriter<EntryReading> read, CancellationToken stop)
    {
        using var pages = new SemaphoreSlim(options.Pages, options.Pages);
        var running = new List<Task>();
        while (true)
        {
            await pages.WaitAsync(stop).ConfigureAwait(false);
            await touched.RoomAsync(stop).ConfigureAwait(false);
            var entry = await patience
                .ExecuteAsync(
                    async token => await waiting.TakeAsync(() => !polling.IsCompleted, token).ConfigureAwait(false),
                    stop
                )
                .ConfigureAwait(false);
            if (entry is null)
            {
                break;
            }

            running.RemoveAll(task => task.IsCompletedSuccessfully);
            running.Add(ReadAsync(entry, pages, read, stop));
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        read.Complete();
    }

    private async Task ReadAsync(EntryRow entry, SemaphoreSlim pages, ChannelWriter<EntryReading> read, CancellationToken stop)
    {
        using var hand = reading.Begin();
        try
        {
            var outcome = await FetchAsync(entry, stop).ConfigureAwait(false);
            var result = await reader.ReadAsync(entry, outcome, stop).ConfigureAwait(false);
            told?.Report(new FollowProgress.Read(result));
            await read.WriteAsync(result, stop).ConfigureAwait(false);
        }
        finally
        {
            pages.Release();
        }
    }

    private async Task<FetchOutcome?> FetchAsync(EntryRow entry, CancellationToken stop)
    {
        try
        {
            return await reader.FetchAsync(entry, stop).ConfigureAwait(false);
        }
        finally
        {
            // While this page is read, the next of its host may come.
            waiting.Release(entry);
        }
    }

    private async Task CompareAsync(Task placed, CancellationToken stop)
    {
        _ = placed.ContinueWith(_ => touched.Finish(), TaskScheduler.Default);
        while (await touched.TakeAsync(stop).ConfigureAwait(false) is { } story)
        {
            await comparing.CompareAsync(story, stop).ConfigureAwait(false);
        }
    }
}
