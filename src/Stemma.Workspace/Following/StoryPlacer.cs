using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Stemma.Comparing.Grouping;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Following;

/// <summary>Puts articles that were read into their stories, strictly in the turns of their entries: so one process and many come to the same stories.</summary>
/// <remarks>
/// An article goes where its nearest neighbour is now: what a person merged or split holds by itself. Two that are alone start a story; one without a
/// neighbour stays alone until another comes. Everything that belongs to an article is kept in one transaction, which no other placer is in at the
/// same time. Not for several threads at once.
/// </remarks>
internal sealed class StoryPlacer(Archive archive, FollowOptions options)
{
    /// <summary>So many are placed in one transaction.</summary>
    private const int Batch = 200;

    private readonly PlacedIndex index = new();

    /// <summary>Keeps what was read, and places all whose turn it is.</summary>
    /// <param name="readings">What was read; an entry that is done already is passed over.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    public async Task<PlacedEntries> PlaceAsync(IReadOnlyCollection<EntryReading> readings, CancellationToken cancellation)
    {
        using var stage = FollowMetrics.Begin("place");
        var at = archive.Clock.GetUtcNow();
        var originals = new Dictionary<long, PackedOriginal>();
        foreach (var read in readings.OfType<EntryReading.Read>())
        {
            originals.TryAdd(read.Entry, Originals.Prepare(read.Capture));
        }

        try
        {
            using (var connection = archive.Database.Connect())
            {
                // What others placed is read before the transaction, which all others wait for.
                index.CatchUp(connection, null);
            }

            return await archive
                .Database.WriteAsync(
                    (connection, transaction) => Place(connection, transaction, readings, originals, at),
                    cancellation
                )
                .ConfigureAwait(false);
        }
        catch
        {
            // The index holds articles that are not in the archive: it is made anew.
            index.Clear();
            throw;
        }
    }

    private PlacedEntries Place(
        DbConnection connection,
        DbTransaction transaction,
        IReadOnlyCollection<EntryReading> readings,
        Dictionary<long, PackedOriginal> originals,
        DateTimeOffset at
    )
    {
        index.CatchUp(connection, transaction);
        var ready = Take(connection, transaction, readings, originals, at);
        var placed = PlaceLine(connection, transaction, ready, Instants.Write(at));
        foreach (var (entry, read, _) in ready.Values)
        {
            FeedEntryRows.Set(connection, transaction, entry with { State = EntryState.Read });
            DraftRows.Add(connection, transaction, entry.Number, EntryDraft.Of(read));
        }

        return placed;
    }

    /// <summary>What was read of entries that wait for it still: work may be done twice, its effect is kept once.</summary>
    private Dictionary<long, ReadyEntry> Take(
        DbConnection connection,
        DbTransaction transaction,
        IReadOnlyCollection<EntryReading> readings,
        Dictionary<long, PackedOriginal> originals,
        DateTimeOffset at
    )
    {
        var ready = new Dictionary<long, ReadyEntry>();
        var byEntry = readings.ToLookup(reading => reading.Entry);
        foreach (
            var entry in readings.Count == 0 ? [] : FeedEntryRows.Waiting(connection, transaction, byEntry.Select(one => one.Key))
        )
        {
            if (byEntry[entry.Number].OfType<EntryReading.Read>().FirstOrDefault() is { } read)
            {
                ready[entry.Number] = new ReadyEntry(entry, read, originals[entry.Number]);
            }
            else
            {
                var failed = (EntryReading.Failed)byEntry[entry.Number].First();
                FeedEntryRows.Set(connection, transaction, FailedEntry.Of(entry, failed, options, at));
            }
        }

        return ready;
    }

    /// <summary>Places entries from the head of the line up to the first that is not read.</summary>
    private PlacedEntries PlaceLine(
        DbConnection connection,
        DbTransaction transaction,
        Dictionary<long, ReadyEntry> ready,
        string at
    )
    {
        var touched = new SortedDictionary<long, int>();
        var (articles, entries) = (0, 0);
        foreach (var entry in FeedEntryRows.Line(connection, transaction, Batch))
        {
            if (entry.State != EntryState.Read && !ready.ContainsKey(entry.Number))
            {
                break;
            }

            if (ReadOf(connection, transaction, entry, ready) is not { } readied)
            {
                // Its draft is gone, as after a move of the archive: it is read again, in a new turn, since its old one may have been passed.
                FeedEntryRows.Requeue(connection, transaction, entry.Number);
                continue;
            }

            entries++;
            articles += PlaceEntry(connection, transaction, entry, readied, touched, at);
        }

        foreach (var (story, added) in touched.Where(story => story.Value > 0))
        {
            StoryRows.Tell(connection, transaction, story, at, options.By, StoryEventKind.ArticlesAdded, Number(added));
            StoryRows.Touch(connection, transaction, story, at);
        }

        FollowMetrics.Placed(articles);
        return new PlacedEntries([.. touched.Keys], articles, entries == Batch);
    }

    private static ReadyEntry? ReadOf(
        DbConnection connection,
        DbTransaction transaction,
        EntryRow entry,
        Dictionary<long, ReadyEntry> ready
    )
    {
        if (ready.Remove(entry.Number, out var taken))
        {
            return taken;
        }

        return DraftRows.Take(connection, transaction, entry.Number)?.ToReading(entry.Number) is { } reading
            ? new ReadyEntry(entry, reading, Originals.Prepare(reading.Capture))
            : null;
    }

    private int PlaceEntry(
        DbConnection connection,
        DbTransaction transaction,
        EntryRow entry,
        ReadyEntry ready,
        SortedDictionary<long, int> touched,
        string at
    )
    {
        var capture = Originals.Add(connection, transaction, ready.Read.Capture, ready.Original, at, options.By);
        long? first = null;
        var added = 0;
        foreach (var draft in ready.Read.Articles)
        {
            var (article, isNew) = ArticleRows.Add(connection, transaction, draft.Article, capture);
            first ??= article;
            if (isNew || !VectorRows.Has(connection, transaction, article))
            {
                added++;
                PlaceArticle(connection, transaction, (article, isNew), draft.Signature, touched, at);
            }
        }

        var done = entry with { State = EntryState.Placed, Article = first, DueAt = null, Problem = "", Content = "" };
        FeedEntryRows.Set(connection, transaction, done);
        return added;
    }

    private void PlaceArticle(
        DbConnection connection,
        DbTransaction transaction,
        (long Number, bool IsNew) article,
        ArticleSignature signature,
        SortedDictionary<long, int> touched,
        string at
    )
    {
        var nearest = index.Add(connection, transaction, article.Number, signature);
        // Where a person has put it already, it stays.
        if (nearest is null || (!article.IsNew && StoryRows.IsPlaced(connection, transaction, article.Number)))
        {
            return;
        }

        var story = nearest.Story;
        if (story is null)
        {
            story = StoryRows.Create(connection, transaction, string.Empty, at, options.By);
            Join(nearest.Article);
        }

        Join(article.Number);

        void Join(long member)
        {
            if (StoryRows.Join(connection, transaction, story.Value, member, at, options.By))
            {
                touched[story.Value] = touched.GetValueOrDefault(story.Value) + 1;
            }
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An entry that was read and waits for its turn, with its bytes as they are to be kept.</summary>
internal sealed record ReadyEntry(EntryRow Entry, EntryReading.Read Read, PackedOriginal Original);

/// <summary>What came of placing.</summary>
/// <param name="Stories">The keys of the stories that articles went into; ascending.</param>
/// <param name="Articles">How many articles are new in the archive.</param>
/// <param name="HasMore">True where more may be ready.</param>
internal sealed record PlacedEntries(ImmutableArray<long> Stories, int Articles, bool HasMore);
