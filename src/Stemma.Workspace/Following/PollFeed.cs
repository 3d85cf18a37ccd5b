using System.Collections.Immutable;
using System.Data.Common;
using Stemma.Text;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Asks one feed, and keeps what is new in it.</summary>
public static class PollFeed
{
    /// <summary>An index of sitemaps lists years of them: the latest few hold what is new.</summary>
    private const int MostSitemaps = 3;

    /// <summary>Asks it. When this returns, what was new is in the archive and waits to be read.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="fetcher">What asks.</param>
    /// <param name="feed">The number of the feed.</param>
    /// <param name="options">How often feeds are asked, and how old an entry may be.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="ArgumentException">There is no feed of that number.</exception>
    public static async Task<PolledFeed> RunAsync(
        Archive archive,
        PageFetcher fetcher,
        long feed,
        FollowOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(fetcher);
        ArgumentNullException.ThrowIfNull(options);
        var row = Find(archive, feed);
        var outcome = await fetcher.FetchAsync(row.Address, row.Validators, FetchKind.Feed, cancellation).ConfigureAwait(false);
        var read = await ReadAsync(fetcher, outcome, cancellation).ConfigureAwait(false);
        var now = archive.Clock.GetUtcNow();
        // Before the transaction, which all others wait for.
        var entries = FeedEntries.Of(feed, read?.Entries ?? [], options.OldestEntry is { } oldest ? now - oldest : null);
        return await archive
            .Database.WriteAsync(
                (connection, transaction) => Keep(connection, transaction, feed, outcome, read, entries, now, options),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private static FeedRow Find(Archive archive, long feed)
    {
        using var connection = archive.Database.Connect();
        return FeedRows.Find(connection, feed) ?? throw new ArgumentException("There is no such feed.", nameof(feed));
    }

    /// <summary>The feed with the entries of the sitemaps it lists; null where none came.</summary>
    private static async Task<ReadFeed?> ReadAsync(PageFetcher fetcher, FetchOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is not FetchOutcome.Fetched(var page))
        {
            return null;
        }

        var read = Read(page);
        if (read.Kind != FeedKind.SitemapIndex)
        {
            return read;
        }

        var entries = ImmutableArray.CreateBuilder<FeedEntry>();
        foreach (var listed in read.Sitemaps.OrderByDescending(map => map.Updated?.At).Take(MostSitemaps))
        {
            var part = await fetcher
                .FetchAsync(listed.Address, PageValidators.None, FetchKind.Feed, cancellation)
                .ConfigureAwait(false);
            entries.AddRange(part is FetchOutcome.Fetched(var map) ? Read(map).Entries : []);
        }

        return read with
        {
            Entries = entries.ToImmutable(),
        };
    }

    private static ReadFeed Read(FetchedPage page) => FeedReader.Read(page.Bytes.AsSpan(), page.Address, page.ContentType);

    private static PolledFeed Keep(
        DbConnection connection,
        DbTransaction transaction,
        long number,
        FetchOutcome outcome,
        ReadFeed? read,
        ImmutableArray<FoundEntry> entries,
        DateTimeOffset now,
        FollowOptions options
    )
    {
        // As it stands now: a person may have paused it meanwhile.
        var feed = FeedRows.Find(connection, number, transaction)!;
        var asked = feed with { AskedAt = Instants.Write(now) };
        if (ListedFeeds.Of(feed, outcome, read) is { IsEmpty: false } listed)
        {
            return ListedFeeds.Take(connection, transaction, asked, listed, now, options);
        }

        var problem = ProblemOf(outcome, read);
        if (problem is not null)
        {
            FeedRows.Save(connection, transaction, Failed(asked, outcome as FetchOutcome.Failed, problem, now, options));
            return new PolledFeed(number, PollOutcome.Failed, [], problem);
        }

        var found = Add(connection, transaction, number, entries, now);
        var state =
            read is null ? PollOutcome.Unchanged
            : found.IsEmpty ? PollOutcome.Empty
            : PollOutcome.Grown;
        var came = Came(asked, outcome, read, found.Length, now, options) with { Outcome = state };
        FeedRows.Save(connection, transaction, came);
        if (read is { MovedTo.Length: > 0 })
        {
            FeedRows.Move(connection, transaction, number, StoredText.Of(read.MovedTo));
        }

        return new PolledFeed(number, state, found, null);
    }

    private static Diagnostic? ProblemOf(FetchOutcome outcome, ReadFeed? read) =>
        outcome is FetchOutcome.Failed failed ? failed.Problem
        : read is { Kind: FeedKind.None } ? read.Diagnostics[0]
        : null;

    private static ImmutableArray<long> Add(
        DbConnection connection,
        DbTransaction transaction,
        long feed,
        ImmutableArray<FoundEntry> entries,
        DateTimeOffset now
    )
    {
        var known = FeedEntryRows.Known(connection, transaction, feed, [.. entries.Select(entry => entry.Id).Distinct()]);
        var at = Instants.Write(now);
        return
        [
            .. entries
                .Where(entry => !known.Contains((entry.Id, entry.Mark)))
                .Select(entry => FeedEntryRows.Add(connection, transaction, entry, at))
                .OfType<long>(),
        ];
    }

    private static FeedRow Came(
        FeedRow feed,
        FetchOutcome outcome,
        ReadFeed? read,
        int found,
        DateTimeOffset now,
        FollowOptions options
    )
    {
        var isFirst = feed.Outcome.Length == 0;
        var pace = isFirst
            ? PollPace.First(read?.TimeToLive ?? read?.UpdateInterval, options)
            : PollPace.After(TimeSpan.FromSeconds(feed.Pace), found, options);
        var validators = outcome is FetchOutcome.Fetched(var page) ? page.Validators : feed.Validators;
        return feed with
        {
            Title = feed.Title.Length > 0 || read is null ? feed.Title : StoredText.Of(read.Title),
            Home = feed.Home.Length > 0 || read is null ? feed.Home : StoredText.Of(read.HomeAddress),
            ETag = StoredText.Of(validators.ETag),
            Modified = validators.LastModified is { } modified ? Instants.Write(modified) : null,
            Pace = (long)pace.TotalSeconds,
            DueAt = Instants.Write(now + pace),
            GrownAt = found > 0 ? Instants.Write(now) : feed.GrownAt,
            Failures = 0,
            Problem = string.Empty,
        };
    }

    private static FeedRow Failed(
        FeedRow feed,
        FetchOutcome.Failed? failed,
        Diagnostic problem,
        DateTimeOffset now,
        FollowOptions options
    )
    {
        var failures = feed.Failures + 1;
        var wait = PollPace.AfterFailures((int)failures, failed?.RetryAfter, options);
        return feed with
        {
            Failures = failures,
            DueAt = Instants.Write(now + wait),
            Outcome = PollOutcome.Failed,
            Problem = StoredText.Of(problem.Message),
            // 410 Gone is said on purpose (RFC 9110, 15.5.11).
            State = failed?.Status == 410 ? FeedState.Gone : feed.State,
        };
    }
}

/// <summary>What a feed did when it was asked.</summary>
/// <param name="Feed">Its number.</param>
/// <param name="Outcome">One of <see cref="PollOutcome"/>.</param>
/// <param name="Entries">The numbers of those that are new and wait to be read; in their turns.</param>
/// <param name="Problem">What was wrong, or is to be known of it; null where nothing was.</param>
public sealed record PolledFeed(long Feed, string Outcome, ImmutableArray<long> Entries, Diagnostic? Problem);
