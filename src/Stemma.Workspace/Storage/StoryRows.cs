using System.Data.Common;
using Dapper;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Storage;

/// <summary>Stories and which articles belong to them.</summary>
internal static class StoryRows
{
    public static long Create(DbConnection connection, DbTransaction transaction, string title, string at, string by)
    {
        var kept = StoryTitle.Of(title);
        var story = connection.ExecuteScalar<long>(
            "insert into story (title, created_at, created_by, changed_at) values (@kept, @at, @by, @at) returning key",
            new
            {
                kept,
                at,
                by,
            },
            transaction
        );
        Tell(connection, transaction, story, at, by, StoryEventKind.Created, kept);
        return story;
    }

    /// <summary>The row; null where there is no such story.</summary>
    public static StoryRow? Find(DbConnection connection, long story, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<StoryRow>(
            """
            select key, title, reading_title as ReadingTitle, state, merged_into as MergedInto, revision, created_at as CreatedAt,
                created_by as CreatedBy, changed_at as ChangedAt
            from story where key = @story
            """,
            new { story },
            transaction
        );

    /// <summary>The row of a story that can be worked on.</summary>
    /// <exception cref="StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    public static StoryRow Get(DbConnection connection, long story, DbTransaction? transaction = null)
    {
        var row = Find(connection, story, transaction);
        return row is null or { State: StoryState.Merged } ? throw new StoryNotFoundException(story, row?.MergedInto) : row;
    }

    /// <returns>True where the article was not in the story yet.</returns>
    public static bool Join(DbConnection connection, DbTransaction transaction, long story, long article, string at, string by) =>
        connection.Execute(
            """
            insert into membership (story, article, added_at, added_by) values (@story, @article, @at, @by)
            on conflict do nothing
            """,
            new
            {
                story,
                article,
                at,
                by,
            },
            transaction
        ) > 0;

    /// <summary>True where an article is in a story.</summary>
    public static bool IsPlaced(DbConnection connection, DbTransaction transaction, long article) =>
        connection.ExecuteScalar<long>("select count(*) from membership where article = @article", new { article }, transaction)
        > 0;

    /// <summary>Tells that the story is another now; every reader of it sees so by its revision.</summary>
    public static void Touch(DbConnection connection, DbTransaction transaction, long story, string at) =>
        connection.Execute(
            "update story set revision = revision + 1, changed_at = @at where key = @story",
            new { story, at },
            transaction
        );

    /// <summary>Keeps the title that the last reading gave; true.</summary>
    public static bool RememberTitle(DbConnection connection, DbTransaction transaction, long story, string title) =>
        connection.Execute(
            "update story set reading_title = @title where key = @story",
            new { story, title = StoredText.Of(title) },
            transaction
        ) > 0;

    /// <summary>Remembers what happened to a story.</summary>
    public static void Tell(
        DbConnection connection,
        DbTransaction transaction,
        long story,
        string at,
        string by,
        string kind,
        string detail
    ) =>
        connection.Execute(
            "insert into event (story, at, by, kind, detail) values (@story, @at, @by, @kind, @detail)",
            new
            {
                story,
                at,
                by,
                kind,
                detail,
            },
            transaction
        );
}

/// <summary>A story as it stands in the archive.</summary>
internal sealed record StoryRow(
    long Key,
    string Title,
    string ReadingTitle,
    string State,
    long? MergedInto,
    long Revision,
    string CreatedAt,
    string CreatedBy,
    string ChangedAt
);
