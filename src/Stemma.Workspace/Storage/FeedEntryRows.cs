using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Workspace.Following;

namespace Stemma.Workspace.Storage;

/// <summary>What feeds brought. An entry takes its turn when it is found, and articles are placed in that order.</summary>
internal static class FeedEntryRows
{
    private const int Asked = 64;

    private const string Columns = """
        select number as Number, feed as Feed, id as Id, mark as Mark, page as Page, address as Address, title as Title, outlet as Outlet,
            published as Published, updated as Updated, content as Content, found_at as FoundAt, turn as Turn, state as State,
            tries as Tries, due_at as DueAt, problem as Problem, article as Article
        from feed_entry
        """;

    /// <summary>Takes an entry that is not there yet. One whose page another entry has is remembered, and not read.</summary>
    /// <returns>Its number where it waits to be read; null where it does not.</returns>
    public static long? Add(DbConnection connection, DbTransaction transaction, FoundEntry entry, string at)
    {
        var isOfOther =
            connection.ExecuteScalar<long>(
                "select count(*) from feed_entry where page = @Page and not (feed = @Feed and id = @Id)",
                entry,
                transaction
            ) > 0;
        var number = connection.ExecuteScalar<long?>(
            """
            insert into feed_entry (feed, id, mark, page, address, title, outlet, published, updated, content, found_at, turn, state)
            values (@Feed, @Id, @Mark, @Page, @Address, @Title, @Outlet, @Published, @Updated, @Content, @at, @turn, @state)
            on conflict do nothing
            returning number
            """,
            new
            {
                entry.Feed,
                entry.Id,
                entry.Mark,
                entry.Page,
                entry.Address,
                entry.Title,
                entry.Outlet,
                entry.Published,
                entry.Updated,
                Content = isOfOther ? string.Empty : entry.Content,
                at,
                turn = isOfOther ? (long?)null : NextTurn(connection, transaction),
                state = isOfOther ? EntryState.Same : EntryState.Waiting,
            },
            transaction
        );
        return isOfOther ? null : number;
    }

    /// <summary>Which of these versions of entries the archive has: <c>id, mark</c>.</summary>
    public static HashSet<(string, string)> Known(
        DbConnection connection,
        DbTransaction transaction,
        long feed,
        IReadOnlyCollection<string> ids
    ) =>
        [
            .. ids.Chunk(500)
                .SelectMany(some =>
                    connection.Query<(string, string)>(
                        $"select id, mark from feed_entry where feed = @feed and id in ({string.Join(", ", some.Select((_, at) => $"@i{at}"))})",
                        Parameters(some, new { feed }),
                        transaction
                    )
                ),
        ];

    /// <summary>Entries whose pages are to be fetched, in their turns after one.</summary>
    public static ImmutableArray<EntryRow> Waiting(DbConnection connection, long after, int most) =>
        [
            .. connection.Query<EntryRow>(
                $"{Columns} where state = 'waiting' and turn > @after order by turn limit @most",
                new { after, most }
            ),
        ];

    /// <summary>The entries at the head of the line, in their turns; asked for in small steps, since most often the line stops soon.</summary>
    public static IEnumerable<EntryRow> Line(DbConnection connection, DbTransaction transaction, int most)
    {
        const int Step = 16;
        var after = long.MinValue;
        for (var left = most; left > 0; left -= Step)
        {
            var rows = connection
                .Query<EntryRow>(
                    $"{Columns} where state in ('waiting', 'read') and turn > @after order by turn limit @step",
                    new { after, step = Math.Min(Step, left) },
                    transaction
                )
                .ToList();
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < Step)
            {
                break;
            }

            after = rows[^1].Turn!.Value;
        }
    }

    /// <summary>One of them; null where there is none of that number.</summary>
    public static EntryRow? Find(DbConnection connection, long number, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<EntryRow>($"{Columns} where number = @number", new { number }, transaction);

    /// <summary>Those of these numbers that wait to be read.</summary>
    public static IEnumerable<EntryRow> Waiting(DbConnection connection, DbTransaction transaction, IEnumerable<long> numbers) =>
        numbers
            .Chunk(Asked)
            .SelectMany(some =>
                connection.Query<EntryRow>(
                    $"{Columns} where state = 'waiting' and number in ({string.Join(", ", Enumerable.Range(0, Asked).Select(at => $"@i{at}"))})",
                    // Always as many, so that it is always the same statement; there is no number 0.
                    Parameters([.. some, .. new long[Asked - some.Length]]),
                    transaction
                )
            )
            .ToList();

    /// <summary>Says that an entry is in another state; what it waited with is let go where it waits no more.</summary>
    public static void Set(DbConnection connection, DbTransaction transaction, EntryRow entry) =>
        connection.Execute(
            """
            update feed_entry set state = @State, tries = @Tries, due_at = @DueAt, problem = @Problem, article = @Article, content = @Content
            where number = @Number
            """,
            entry,
            transaction
        );

    /// <summary>Gives those that are to be tried again a new turn, at the end of the line.</summary>
    /// <returns>Their numbers.</returns>
    public static ImmutableArray<long> Wake(DbConnection connection, DbTransaction transaction, string now)
    {
        var due = connection
            .Query<long>(
                "select number from feed_entry where state = 'later' and due_at <= @now order by due_at, number",
                new { now },
                transaction
            )
            .ToImmutableArray();
        foreach (var number in due)
        {
            Requeue(connection, transaction, number);
        }

        return due;
    }

    /// <summary>Puts one entry at the end of the line.</summary>
    public static void Requeue(DbConnection connection, DbTransaction transaction, long number) =>
        connection.Execute(
            "update feed_entry set state = 'waiting', due_at = null, turn = @turn where number = @number",
            new { number, turn = NextTurn(connection, transaction) },
            transaction
        );

    /// <summary>When the next of those that are tried later is due; null where there is none.</summary>
    public static string? NextDue(DbConnection connection) =>
        connection.ExecuteScalar<string?>("select min(due_at) from feed_entry where state = 'later'");

    private static long NextTurn(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalar<long>("select coalesce(max(turn), 0) + 1 from feed_entry", transaction: transaction);

    private static DynamicParameters Parameters<T>(T[] values, object? others = null)
    {
        var parameters = new DynamicParameters(others);
        for (var at = 0; at < values.Length; at++)
        {
            parameters.Add($"i{at}", values[at]);
        }

        return parameters;
    }
}

/// <summary>An entry as a feed brought it, ready to be kept.</summary>
internal sealed record FoundEntry(
    long Feed,
    string Id,
    string Mark,
    string Page,
    string Address,
    string Title,
    string Outlet,
    string? Published,
    string? Updated,
    string Content
);

/// <summary>An entry as it stands in the archive.</summary>
internal sealed record EntryRow(
    long Number,
    long Feed,
    string Id,
    string Mark,
    string Page,
    string Address,
    string Title,
    string Outlet,
    string? Published,
    string? Updated,
    string Content,
    string FoundAt,
    long? Turn,
    string State,
    long Tries,
    string? DueAt,
    string Problem,
    long? Article
);
