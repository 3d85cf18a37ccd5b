using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Stemma.Comparing.Movements;
using Stemma.Workspace.Following;

namespace Stemma.Workspace.Storage;

/// <summary>What moved in the stories.</summary>
internal static class MovementRows
{
    public static void Add(
        DbConnection connection,
        DbTransaction transaction,
        StoryRow story,
        MovementKind kind,
        StoredMovement body,
        string at
    ) =>
        connection.Execute(
            "insert into movement (story, revision, at, kind, body) values (@Key, @Revision, @at, @kind, @body)",
            new
            {
                story.Key,
                story.Revision,
                at,
                kind = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
                body = ArchiveJson.Write(body),
            },
            transaction
        );

    /// <summary>Those of some stories; the latest first.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="which">Which, in SQL, of <c>movement</c> and its <c>story</c>.</param>
    /// <param name="parameters">What that names.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="skip">So many are passed over.</param>
    public static ImmutableArray<StoryMovement> Latest(
        DbConnection connection,
        string which,
        object parameters,
        int most,
        int skip = 0
    ) => Read(connection, $"where {which} order by movement.number desc limit @most offset @skip", parameters, most, skip);

    /// <summary>The same, the earliest first.</summary>
    public static ImmutableArray<StoryMovement> Earliest(DbConnection connection, string which, object parameters, int most) =>
        Read(connection, $"where {which} order by movement.number limit @most offset @skip", parameters, most, 0);

    /// <summary>The number of the last one; 0 where nothing has moved.</summary>
    public static long Last(DbConnection connection, DbTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("select coalesce(max(number), 0) from movement", transaction: transaction);

    private static ImmutableArray<StoryMovement> Read(
        DbConnection connection,
        string which,
        object parameters,
        int most,
        int skip
    )
    {
        var all = new DynamicParameters(parameters);
        all.Add("most", most);
        all.Add("skip", skip);
        return
        [
            .. connection
                .Query<Row>(
                    $"""
                    select movement.number as Number, movement.story as Story, movement.revision as Revision, movement.at as At,
                        movement.kind as Kind, movement.body as Body, coalesce(nullif(story.title, ''), story.reading_title) as Title
                    from movement join story on story.key = movement.story
                    {which}
                    """,
                    all
                )
                .Select(row => row.ToMovement()),
        ];
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public long Story { get; init; }
        public long Revision { get; init; }
        public string At { get; init; } = string.Empty;
        public string Kind { get; init; } = string.Empty;
        public string Body { get; init; } = string.Empty;
        public string Title { get; init; } = string.Empty;

        public StoryMovement ToMovement() =>
            new(
                Number,
                Story,
                Title,
                Revision,
                Instants.Read(At),
                Enum.Parse<MovementKind>(Kind, ignoreCase: true),
                ArchiveJson.Read<StoredMovement>(Body)
            );
    }
}
