using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Storage;

/// <summary>The feeds that are followed.</summary>
internal static class FeedRows
{
    private const string Columns = """
        select number as Number, address as Address, title as Title, home as Home, folders as Folders, state as State, etag as ETag,
            modified as Modified, due_at as DueAt, pace as Pace, failures as Failures, asked_at as AskedAt, grown_at as GrownAt,
            outcome as Outcome, problem as Problem
        from feed
        """;

    /// <summary>Takes a feed into the archive, or finds it; one that is new is asked at once.</summary>
    /// <returns>True where it was not there.</returns>
    public static bool Add(
        DbConnection connection,
        DbTransaction transaction,
        OpmlFeed feed,
        TimeSpan pace,
        string at,
        string by
    ) =>
        connection.Execute(
            """
            insert into feed (address, title, home, folders, added_at, added_by, due_at, pace)
            values (@address, @title, @home, @folders, @at, @by, @at, @pace)
            on conflict do nothing
            """,
            new
            {
                address = StoredText.Of(feed.Address),
                title = StoredText.Of(feed.Title),
                home = StoredText.Of(feed.HomeAddress),
                folders = ArchiveJson.Write(feed.Folders.Select(StoredText.Of)),
                at,
                by,
                pace = (long)pace.TotalSeconds,
            },
            transaction
        ) > 0;

    /// <summary>Every feed, by folders and name.</summary>
    public static ImmutableArray<FeedRow> All(DbConnection connection) =>
        [.. connection.Query<FeedRow>($"{Columns} order by folders, title, address, number")];

    /// <summary>The feeds that are to be asked now, the longest due first.</summary>
    public static ImmutableArray<FeedRow> Due(DbConnection connection, string now, int most) =>
        [
            .. connection.Query<FeedRow>(
                $"{Columns} where state = 'followed' and due_at <= @now order by due_at, number limit @most",
                new { now, most }
            ),
        ];

    /// <summary>One of them; null where there is none of that number.</summary>
    public static FeedRow? Find(DbConnection connection, long number, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<FeedRow>($"{Columns} where number = @number", new { number }, transaction);

    /// <summary>Keeps what a feed did when it was asked, and when it is asked next.</summary>
    public static void Save(DbConnection connection, DbTransaction transaction, FeedRow feed) =>
        connection.Execute(
            """
            update feed set title = @Title, home = @Home, state = @State, etag = @ETag, modified = @Modified,
                due_at = @DueAt, pace = @Pace, failures = @Failures, asked_at = @AskedAt, grown_at = @GrownAt, outcome = @Outcome,
                problem = @Problem
            where number = @Number
            """,
            feed,
            transaction
        );

    /// <summary>Asks a feed at another address from now on, unless another feed is there already.</summary>
    public static void Move(DbConnection connection, DbTransaction transaction, long number, string address) =>
        connection.Execute(
            "update feed set address = @address where number = @number and not exists (select 1 from feed where address = @address)",
            new { number, address },
            transaction
        );
}

/// <summary>A feed as it stands in the archive.</summary>
internal sealed record FeedRow(
    long Number,
    string Address,
    string Title,
    string Home,
    string Folders,
    string State,
    string ETag,
    string? Modified,
    string DueAt,
    long Pace,
    long Failures,
    string? AskedAt,
    string? GrownAt,
    string Outcome,
    string Problem
)
{
    /// <summary>To ask whether it changed.</summary>
    public PageValidators Validators => new(ETag, Modified is null ? null : Instants.Read(Modified));

    public FollowedFeed ToFeed(int entries) =>
        new()
        {
            Number = Number,
            Address = Address,
            Title = Title,
            HomeAddress = Home,
            Folders = ArchiveJson.Read<ImmutableArray<string>>(Folders),
            State = State,
            DueAt = Instants.Read(DueAt),
            Pace = TimeSpan.FromSeconds(Pace),
            Failures = (int)Failures,
            AskedAt = AskedAt is null ? null : Instants.Read(AskedAt),
            GrownAt = GrownAt is null ? null : Instants.Read(GrownAt),
            Outcome = Outcome,
            Problem = Problem,
            Entries = entries,
        };
}
