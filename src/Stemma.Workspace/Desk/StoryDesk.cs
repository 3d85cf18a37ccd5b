using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Text;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Desk;

/// <summary>Holds the stories that are worked on as they are read now; reads one again when an article or a decision has come in. Safe for several threads.</summary>
/// <remarks>Nothing here needs keeping: it is made from the archive, and the same archive gives the same stories.</remarks>
public sealed class StoryDesk : IDisposable
{
    private readonly Archive archive;
    private readonly DeskOptions options;
    private readonly ReadingCache readings;
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Lock access = new();
    private readonly Dictionary<long, Opened> opened = [];
    private readonly CancellationTokenSource closing = new();
    private long turn;

    /// <param name="archive">Where the articles and decisions are.</param>
    /// <param name="options">How much is held; the usual where it is not given.</param>
    public StoryDesk(Archive archive, DeskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        this.archive = archive;
        this.options = options ?? new DeskOptions();
        readings = new ReadingCache(this.options.MostReadings);
    }

    /// <summary>The archive.</summary>
    public Archive Archive => archive;

    /// <summary>Readings that were made lately, by whomever.</summary>
    internal ReadingCache Readings => readings;

    /// <summary>The story as it stands, read again where something has come in since.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellation">Ends the wait; the reading goes on for whoever asks next.</param>
    /// <exception cref="StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    public Task<ReviewedStory> OpenAsync(long key, CancellationToken cancellation = default)
    {
        var row = Find(key);
        Opened story;
        lock (access)
        {
            if (
                !opened.TryGetValue(key, out var held)
                || held.Revision != row.Revision
                || held.Task.IsFaulted
                || held.Task.IsCanceled
            )
            {
                held = new Opened(row.Revision, held is { Task.IsCompletedSuccessfully: true } ? held.Task.Result : held?.Before);
                held.Task = Task.Run(() => ReadAsync(key, held), closing.Token);
                opened[key] = held;
            }

            story = held;
            story.Turn = ++turn;
            LetGo(key);
        }

        return story.Task.WaitAsync(cancellation);
    }

    /// <summary>Reads a story for what follows from it. Unlike one that is opened it is held no longer than that, unless somebody has it open: a process that follows the news compares more stories than it can hold.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellation">Ends the wait; the reading goes on.</param>
    /// <exception cref="StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    public Task<ReviewedStory> CompareAsync(long key, CancellationToken cancellation = default)
    {
        bool isOpen;
        lock (access)
        {
            isOpen = opened.ContainsKey(key);
        }

        if (isOpen)
        {
            return OpenAsync(key, cancellation);
        }

        return Task.Run(() => ReadAsync(key, new Opened(revision: 0, before: null)), closing.Token).WaitAsync(cancellation);
    }

    /// <summary>The story if it is ready within a time; else how far its reading is, and how it stood before.</summary>
    /// <param name="key">Which.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    public async Task<StoryView> LookAsync(long key, TimeSpan patience, CancellationToken cancellation = default)
    {
        var task = OpenAsync(key, cancellation);
        try
        {
            return new StoryView(await task.WaitAsync(patience, cancellation).ConfigureAwait(false), null);
        }
        catch (TimeoutException)
        {
            lock (access)
            {
                var held = opened.GetValueOrDefault(key);
                return new StoryView(held?.Before, new ReadingProgress(held?.Done ?? 0, held?.Total ?? 0));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private StoryRow Find(long key)
    {
        using var connection = archive.Database.Connect();
        return StoryRows.Get(connection, key);
    }

    private async Task<ReviewedStory> ReadAsync(long key, Opened held)
    {
        // One story at a time: each uses all the processors there are.
        await reading.WaitAsync(closing.Token).ConfigureAwait(false);
        try
        {
            var (row, articles, log) = Load(key);
            held.Total = articles.Length;
            var read = ReadAll(articles, held);
            var standing = StandingDecisions.Of(log);
            var story = StoryComparer.Compare(read, options.Threads, RulingsWriter.Write(standing));
            var (items, orphans) = StoryReviewer.Review(story, new ReadWords(read), standing);
            await RememberAsync(row, story).ConfigureAwait(false);
            var title = row.Title.Length > 0 ? row.Title : story.Title;
            return new ReviewedStory(row.Key, row.Revision, title, story, items, log, orphans);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>All of one moment: while a story is read, articles and decisions come in.</summary>
    private (StoryRow Row, ImmutableArray<Article> Articles, ImmutableArray<Decision> Log) Load(long key)
    {
        using var connection = archive.Database.Connect();
        using var moment = archive.Database.BeginReading(connection);
        return (
            StoryRows.Get(connection, key, moment),
            ArticleRows.OfStory(connection, moment, key),
            DecisionRows.OfStory(connection, key, moment)
        );
    }

    private ImmutableArray<ArticleReading> ReadAll(ImmutableArray<Article> articles, Opened held)
    {
        var read = new ArticleReading[articles.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = closing.Token };
        Parallel.For(
            0,
            articles.Length,
            parallel,
            index =>
            {
                read[index] = readings.Get(articles[index]);
                held.CountOne();
            }
        );
        return [.. read];
    }

    /// <summary>Keeps what follows from a reading and is asked for without one: the title, what moved, and what later articles are grouped by.</summary>
    private async Task RememberAsync(StoryRow row, Story story)
    {
        if (Prepare(row, story) is not { } prepared)
        {
            return;
        }

        var at = Instants.Write(archive.Clock.GetUtcNow());
        await archive
            .Database.WriteAsync(
                (connection, transaction) =>
                {
                    StoryRows.RememberTitle(connection, transaction, row.Key, story.Title);
                    return ComparedRows.Save(connection, transaction, row, story, prepared, at);
                },
                closing.Token
            )
            .ConfigureAwait(false);
    }

    /// <returns>Null where all of it is kept already.</returns>
    private ComparedStory? Prepare(StoryRow row, Story story)
    {
        using var connection = archive.Database.Connect();
        return row.ReadingTitle == story.Title && ComparedRows.RevisionOf(connection, null, row.Key) >= row.Revision
            ? null
            : ComparedRows.Prepare(connection, null, row, story);
    }

    /// <summary>Lets the stories go that nobody has asked for the longest, while more articles are held than may be.</summary>
    private void LetGo(long wanted)
    {
        var held = opened
            .Where(pair => pair.Key != wanted && pair.Value.Task.IsCompletedSuccessfully)
            .OrderBy(pair => pair.Value.Turn)
            .ToList();
        var articles =
            held.Sum(pair => pair.Value.Task.Result.Story.Articles.Length) + (opened[wanted].Before?.Story.Articles.Length ?? 0);
        foreach (var (key, story) in held.TakeWhile(_ => articles > options.MostReadings))
        {
            articles -= story.Task.Result.Story.Articles.Length;
            opened.Remove(key);
        }
    }

    private sealed class Opened(long revision, ReviewedStory? before)
    {
        private int done;

        public long Revision { get; } = revision;

        /// <summary>The story as it stood at its last revision that was read.</summary>
        public ReviewedStory? Before { get; } = before;

        public Task<ReviewedStory> Task { get; set; } = null!;

        public int Done => done;

        public int Total { get; set; }

        public long Turn { get; set; }

        public void CountOne() => Interlocked.Increment(ref done);
    }
}

/// <summary>How much a desk holds in memory.</summary>
public sealed record DeskOptions
{
    /// <summary>Articles, over all stories that are held; a story that is larger is held alone. An article's reading takes about a quarter of a megabyte.</summary>
    public int MostReadings { get; init; } = 600;

    /// <summary>Threads that read and compare; changes nothing in the result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>A story, or how far its reading is.</summary>
/// <param name="Story">As it is; while it is read again, as it was before; null where it has not been read yet.</param>
/// <param name="Progress">How far the reading is; null where it is done.</param>
public sealed record StoryView(ReviewedStory? Story, ReadingProgress? Progress);

/// <summary>How far the reading of a story is.</summary>
/// <param name="Done">Articles read.</param>
/// <param name="Total">Articles in all; 0 where that is not known yet.</param>
public sealed record ReadingProgress(int Done, int Total);
