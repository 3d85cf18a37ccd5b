using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Storage;

/// <summary>Decisions: only ever added.</summary>
internal static class DecisionRows
{
    /// <returns>Its number.</returns>
    public static long Add(
        DbConnection connection,
        DbTransaction transaction,
        long story,
        DateTimeOffset at,
        string by,
        DecisionBody body
    )
    {
        return connection.ExecuteScalar<long>(
            "insert into decision (story, at, by, body) values (@story, @at, @by, @body) returning number",
            new
            {
                story,
                at = Instants.Write(at),
                by,
                body = ArchiveJson.Write(body),
            },
            transaction
        );
    }

    /// <summary>The decisions on a story, and on those that were merged into it, by number.</summary>
    public static ImmutableArray<Decision> OfStory(DbConnection connection, long story, DbTransaction? transaction = null) =>
        [
            .. connection
                .Query<Row>(
                    """
                    select number, at, by, body from decision
                    where story = @story or story in (select key from story where merged_into = @story)
                    order by number
                    """,
                    new { story },
                    transaction
                )
                .Select(row => ArchiveJson.Read<DecisionBody>(row.Body).ToDecision(row.Number, Instants.Read(row.At), row.By)),
        ];

    private sealed record Row(long Number, string At, string By, string Body);
}

/// <summary>What of a decision is written as JSON.</summary>
internal sealed record DecisionBody(Act Act, Subject Subject, ImmutableArray<Subject> Others, string Was, string Why)
{
    public Decision ToDecision(long number, DateTimeOffset at, string by) => new(number, at, by, Act, Subject, Others, Was, Why);
}
