using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Stemma.Testing.Brokers;
using Stemma.Workspace.Following;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;
using Stemma.Workspace.Tests.Archives;
using Stemma.Workspace.Tests.Jobs;

namespace Stemma.Workspace.Tests.Following;

/// <summary>One machine finds what is new, others do the work.</summary>
[Trait("Category", "Slow")]
public sealed class FeedWorkerTests : IAsyncLifetime
{
    private const string Ferry =
        "At least 24 people were killed when the ferry Marigold sank off Port Selm on Monday, the interior ministry said.\nThe ferry Marigold had left Port Selm in heavy fog with 80 passengers aboard, harbour officials said.";

    private readonly TestArchive test = new();
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
    private readonly JobBroker broker;
    private readonly NewsSite site;

    public FeedWorkerTests(JobBroker broker)
    {
        Assert.SkipWhen(RabbitCluster.Absence is not null, RabbitCluster.Absence ?? string.Empty);
        this.broker = broker;
        site = new NewsSite(test);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        test.Dispose();
        limit.Dispose();
    }

    [Fact]
    public async Task What_the_watcher_finds_workers_place_and_compare()
    {
        PublishTwo();
        await site.Follow("herald.example", "post.example");
        var options = broker.NewOptions();

        await WatchAsync(options);
        await Task.WhenAll(WorkAsync(options, IsCompared), WorkAsync(options, IsCompared));

        var story = Assert.Single(Stories());
        Assert.Equal(2, story.Articles);
        Assert.All(Entries(), entry => Assert.Equal(EntryState.Placed, entry.State));
        await using var queue = await broker.OpenAsync(options);
        Assert.All(await queue.StateAsync(limit.Token), state => Assert.Equal(0, state.Ready));
    }

    [Fact]
    public async Task A_job_that_comes_twice_has_its_effect_once()
    {
        PublishTwo();
        await site.Follow("herald.example", "post.example");
        var options = broker.NewOptions();

        await WatchAsync(options);
        await WatchAsync(options);
        await WorkAsync(options, IsCompared);

        Assert.Equal(2, Assert.Single(Stories()).Articles);
    }

    [Fact]
    public async Task What_was_found_before_the_watcher_was_started_is_published_by_it()
    {
        PublishTwo();
        await site.Follow("herald.example", "post.example");
        using (var fetcher = site.NewFetcher())
        {
            foreach (var feed in FindFeeds.Run(test.Archive))
            {
                await PollFeed.RunAsync(test.Archive, fetcher, feed.Number, site.Options, limit.Token);
            }
        }

        var options = broker.NewOptions();
        await WatchAsync(options);

        await using var queue = await broker.OpenAsync(options);
        Assert.Equal(2, (await queue.StateAsync(limit.Token))[(int)JobKind.Read].Ready);
    }

    [Fact]
    public async Task An_entry_that_stops_its_workers_is_parked_with_its_reason_and_the_others_go_on()
    {
        PublishTwo();
        await site.Follow("herald.example", "post.example");
        var options = broker.NewOptions(mostTries: 1);
        await WatchAsync(options);
        await GiveBackAsync(options, isParked: false);
        await GiveBackAsync(options, isParked: true);

        await WorkAsync(options, () => Entries().All(entry => entry.State is EntryState.Placed or EntryState.Parked));

        var parked = Assert.Single(Entries(), entry => entry.State == EntryState.Parked);
        Assert.Contains("stopped 1 times", parked.Problem, StringComparison.Ordinal);
        Assert.True(await RetryEntry.RunAsync(test.Archive, parked.Number));
        await WatchAsync(options);
        await WorkAsync(options, IsCompared);
        Assert.Equal(2, Assert.Single(Stories()).Articles);
    }

    [Fact]
    public async Task An_entry_that_came_in_one_hand_with_such_is_read_alone()
    {
        PublishTwo();
        await site.Follow("herald.example", "post.example");
        var options = broker.NewOptions(mostTries: 1);
        await WatchAsync(options);
        await GiveBackAsync(options, isParked: false);

        await WorkAsync(options, IsCompared);

        Assert.All(Entries(), entry => Assert.Equal(EntryState.Placed, entry.State));
    }

    [Fact]
    public async Task The_watcher_tells_how_many_jobs_wait_in_each_queue_while_it_runs()
    {
        PublishTwo();
        await site.Follow("herald.example", "post.example");
        var options = broker.NewOptions();
        await WatchAsync(options);
        var ready = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "stemma.queue.ready")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => ready[$"{tags[0].Value}"] = value);
        listener.Start();
        var queueName = $"{options.Prefix}.read";
        await using var queue = await broker.OpenAsync(options);
        using var fetcher = site.NewFetcher();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var watcher = new FeedWatcher(test.Archive, fetcher, queue, site.Options);

        var watching = watcher.RunAsync(stop.Token);
        while (ready.GetValueOrDefault(queueName) < 2)
        {
            await Task.Delay(100, limit.Token);
            listener.RecordObservableInstruments();
        }

        Assert.Contains($"{options.Prefix}.compare", ready.Keys);
        Assert.All(watcher.Pulses, pulse => Assert.False(pulse.IsStuck));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        ready.Clear();
        listener.RecordObservableInstruments();
        Assert.DoesNotContain(queueName, ready.Keys);
    }

    private void PublishTwo()
    {
        site.Publish("herald.example", "/ferry", "Ferry sinks off Port Selm", Ferry);
        site.Publish("post.example", "/toll", "Ferry toll rises", Ferry.Replace("24", "30", StringComparison.Ordinal), day: 4);
    }

    private async Task WatchAsync(QueueOptions options)
    {
        await using var queue = await broker.OpenAsync(options);
        using var fetcher = site.NewFetcher();
        await new FeedWatcher(test.Archive, fetcher, queue, site.Options).RunOnceAsync(limit.Token);
    }

    /// <summary>Works until there is nothing left to do; then it is stopped, and ends by itself.</summary>
    private async Task WorkAsync(QueueOptions options, Func<bool> isDone)
    {
        await using var queue = await broker.OpenAsync(options);
        using var fetcher = site.NewFetcher();
        using var worker = new FeedWorker(test.Desk, fetcher, queue, site.Options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var working = worker.RunAsync(stop.Token);
        while (!isDone() && !working.IsCompleted)
        {
            await Task.Delay(50, limit.Token);
        }

        await stop.CancelAsync();
        await working;
    }

    /// <summary>Takes the first job and does not do it, as a worker that dies.</summary>
    private async Task GiveBackAsync(QueueOptions options, bool isParked)
    {
        await using var queue = await broker.OpenAsync(options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var jobs = isParked ? queue.TakeParkedAsync(1, stop.Token) : queue.TakeAsync(JobKind.Read, 1, stop.Token);
        await foreach (var taken in jobs)
        {
            await queue.ReturnAsync(taken);
            break;
        }

        while (!isParked && (await queue.StateAsync(limit.Token))[^1].Ready == 0)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private bool IsCompared() => Entries().All(entry => entry.State == EntryState.Placed) && !IsLeftToCompare();

    private bool IsLeftToCompare()
    {
        using var connection = test.Archive.Database.Connect();
        return ComparedRows.Due(connection).Any();
    }

    private ImmutableArray<FollowedEntry> Entries() => FindEntries.Run(test.Archive);

    private ImmutableArray<ListedStory> Stories() => FindStories.Run(test.Archive, new StoryQuery()).Stories;
}
