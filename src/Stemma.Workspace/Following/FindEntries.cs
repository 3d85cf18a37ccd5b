using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Lists what feeds brought, the latest first, and counts how far it is.</summary>
public static class FindEntries
{
    /// <summary>Entries of a feed, or of all.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="feed">The number of the feed; 0 for all.</param>
    /// <param name="state">One of <see cref="EntryState"/>; empty for all.</param>
    /// <param name="most">So many at most; 1 to 500.</param>
    /// <param name="skip">So many are passed over; 0 or more.</param>
    public static ImmutableArray<FollowedEntry> Run(
        Archive archive,
        long feed = 0,
        string state = "",
        int most = 100,
        int skip = 0
    ) => Select(archive, 0, feed, state, most, skip);

    /// <summary>One of them; null where there is none of that number.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="number">The number of the entry; above 0.</param>
    public static FollowedEntry? One(Archive archive, long number) =>
        Select(archive, number, 0, string.Empty, 1, 0).FirstOrDefault();

    /// <summary>How many entries wait, are parked, and so on; a state that none is in is not there.</summary>
    public static ImmutableSortedDictionary<string, int> Count(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return connection
            .Query<(string State, long Count)>("select state, count(*) from feed_entry group by state")
            .ToImmutableSortedDictionary(row => row.State, row => (int)row.Count, StringComparer.Ordinal);
    }

    private static ImmutableArray<FollowedEntry> Select(Archive archive, long number, long feed, string state, int most, int skip)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return
        [
            .. connection
                .Query<Row>(
                    $"""
                    select feed_entry.number as Number, feed_entry.feed as Feed, feed_entry.address as Address, feed_entry.title as Title,
                        feed_entry.found_at as FoundAt, feed_entry.state as State, feed_entry.tries as Tries, feed_entry.due_at as DueAt,
                        feed_entry.problem as Problem,
                        (select min(membership.story) from membership where membership.article = feed_entry.article) as Story
                    from feed_entry
                    where 1 = 1 {(number == 0 ? "" : "and feed_entry.number = @number")} {(feed == 0 ? "" : "and feed_entry.feed = @feed")} {(
                        state.Length == 0 ? "" : "and feed_entry.state = @state"
                    )}
                    order by feed_entry.number desc limit @most offset @skip
                    """,
                    new
                    {
                        number,
                        feed,
                        skip,
                        state = StoredText.Of(state),
                        most = Math.Clamp(most, 1, 500),
                    }
                )
                .Select(row => row.ToEntry()),
        ];
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public long Feed { get; init; }
        public string Address { get; init; } = string.Empty;
        public string Title { get; init; } = string.Empty;
        public string FoundAt { get; init; } = string.Empty;
        public string State { get; init; } = string.Empty;
        public long Tries { get; init; }
        public string? DueAt { get; init; }
        public string Problem { get; init; } = string.Empty;
        public long? Story { get; init; }

        public FollowedEntry ToEntry() =>
            new(
                Number,
                Feed,
                Title,
                Address,
                Instants.Read(FoundAt),
                State,
                (int)Tries,
                DueAt is null ? null : Instants.Read(DueAt),
                Problem,
                Story
            );
    }
}

/// <summary>What a feed brought, and what became of it.</summary>
/// <param name="Number">Its number in the archive.</param>
/// <param name="Feed">The number of its feed.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Address">Its page; empty where it has none.</param>
/// <param name="FoundAt">When it was found.</param>
/// <param name="State">One of <see cref="EntryState"/>.</param>
/// <param name="Tries">How often its page did not come.</param>
/// <param name="DueAt">When it is tried again; null where it is not.</param>
/// <param name="Problem">What is wrong and what to do; empty where nothing is.</param>
/// <param name="Story">The story that its article is in; null where it is in none.</param>
public sealed record FollowedEntry(
    long Number,
    long Feed,
    string Title,
    string Address,
    DateTimeOffset FoundAt,
    string State,
    int Tries,
    DateTimeOffset? DueAt,
    string Problem,
    long? Story
);
