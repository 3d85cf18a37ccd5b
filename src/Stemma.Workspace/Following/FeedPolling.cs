using Polly;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Asks the feeds of an archive when they are due. What they bring waits in the archive then.</summary>
/// <param name="archive">Where the feeds are.</param>
/// <param name="fetcher">What asks.</param>
/// <param name="options">How often, and how many at one time.</param>
/// <param name="patience">Waits for an archive that is away.</param>
/// <param name="told">Hears of each answer.</param>
/// <param name="found">Called when there may be entries to read.</param>
internal sealed class FeedPolling(
    Archive archive,
    PageFetcher fetcher,
    FollowOptions options,
    ResiliencePipeline patience,
    IProgress<FollowProgress>? told,
    Action found
)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>Tells whether it moves.</summary>
    public Pulse Pulse { get; } = new("poll", Pulse.LongestTurn, archive.Clock);

    /// <summary>Goes on until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var hand = Pulse.Begin();
        var asking = new Dictionary<long, Task>();
        while (true)
        {
            Pulse.Beat();
            var due = await DueAsync(stop).ConfigureAwait(false);
            foreach (var feed in due.Where(feed => asking.Count < options.Polls && !asking.ContainsKey(feed)))
            {
                asking[feed] = PollAsync(feed, stop);
            }

            await Task.WhenAny([.. asking.Values, Task.Delay(LongestRest, archive.Clock, stop)]).ConfigureAwait(false);
            foreach (var (feed, done) in asking.Where(pair => pair.Value.IsCompleted).ToList())
            {
                asking.Remove(feed);
                await done.ConfigureAwait(false);
            }

            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Asks those that are due, each once; also those that a list of feeds brought.</summary>
    public async Task RunOnceAsync(CancellationToken stop)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Polls, CancellationToken = stop };
        var asked = new HashSet<long>();
        while ((await DueAsync(stop).ConfigureAwait(false)).Where(asked.Add).ToList() is { Count: > 0 } due)
        {
            await Parallel
                .ForEachAsync(due, parallel, async (feed, token) => await PollAsync(feed, token).ConfigureAwait(false))
                .ConfigureAwait(false);
        }
    }

    /// <summary>The feeds to be asked now; entries that are to be tried again get their turns on the way.</summary>
    private async Task<List<long>> DueAsync(CancellationToken stop) =>
        await patience
            .ExecuteAsync(
                async token =>
                {
                    var now = Instants.Write(archive.Clock.GetUtcNow());
                    using var connection = archive.Database.Connect();
                    if (string.CompareOrdinal(FeedEntryRows.NextDue(connection) ?? "~", now) <= 0)
                    {
                        await archive
                            .Database.WriteAsync((open, transaction) => FeedEntryRows.Wake(open, transaction, now), token)
                            .ConfigureAwait(false);
                        found();
                    }

                    return FeedRows.Due(connection, now, int.MaxValue).Select(feed => feed.Number).ToList();
                },
                stop
            )
            .ConfigureAwait(false);

    private async Task PollAsync(long feed, CancellationToken stop)
    {
        using var stage = FollowMetrics.Begin("poll");
        var polled = await patience
            .ExecuteAsync(
                async token => await PollFeed.RunAsync(archive, fetcher, feed, options, token).ConfigureAwait(false),
                stop
            )
            .ConfigureAwait(false);
        FollowMetrics.Polled(polled.Outcome);
        told?.Report(new FollowProgress.Polled(polled));
        found();
    }
}
