using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Comparing;
using Stemma.Comparing.Grouping;
using Stemma.Comparing.Movements;
using Stemma.Workspace.Following;

namespace Stemma.Workspace.Storage;

/// <summary>How stories stood when they were compared last, and what moved in them since the time before.</summary>
internal static class ComparedRows
{
    /// <summary>The revision of a story that was compared last; 0 where none was.</summary>
    public static long RevisionOf(DbConnection connection, DbTransaction? transaction, long story) =>
        connection.ExecuteScalar<long>(
            "select coalesce(max(revision), 0) from compared where story = @story",
            new { story },
            transaction
        );

    /// <summary>Finds what moved since a story was compared last. For before the transaction, which all other writers wait for.</summary>
    public static ComparedStory Prepare(DbConnection connection, DbTransaction? transaction, StoryRow row, Story story)
    {
        var before = connection.QuerySingleOrDefault<Kept>(
            "select revision as Revision, snapshot as Snapshot from compared where story = @Key",
            row,
            transaction
        );
        return new ComparedStory(
            before?.Revision ?? 0,
            [.. MovementFinder.Find(before is null ? null : Packed.Read<StorySnapshot>(before.Snapshot), story)],
            Packed.Write(StorySnapshot.Of(story))
        );
    }

    /// <summary>Keeps how a story stands now, and what moved. Where another has compared this revision or a later one, nothing is kept: each movement is told once.</summary>
    /// <returns>True where it was kept.</returns>
    public static bool Save(
        DbConnection connection,
        DbTransaction transaction,
        StoryRow row,
        Story story,
        ComparedStory prepared,
        string at
    )
    {
        var revision = RevisionOf(connection, transaction, row.Key);
        if (revision >= row.Revision)
        {
            return false;
        }

        // Another may have compared an earlier revision meanwhile.
        var now = revision == prepared.Before ? prepared : Prepare(connection, transaction, row, story);
        foreach (var movement in now.Moved)
        {
            MovementRows.Add(connection, transaction, row, movement.Kind, StoredMovement.Of(movement, story), at);
        }

        connection.Execute(
            """
            insert into compared (story, revision, snapshot) values (@Key, @Revision, @Snapshot)
            on conflict (story) do update set revision = excluded.revision, snapshot = excluded.snapshot
            """,
            new
            {
                row.Key,
                row.Revision,
                now.Snapshot,
            },
            transaction
        );
        AddVectors(connection, transaction, row.Key, story);
        return true;
    }

    /// <summary>Whether a story was changed after it was compared last; false where there is none.</summary>
    public static bool IsDue(DbConnection connection, long story) =>
        connection.ExecuteScalar<long>(
            """
            select count(*) from story left join compared on compared.story = story.key
            where story.key = @story and story.state <> 'merged' and coalesce(compared.revision, 0) < story.revision
            """,
            new { story }
        ) > 0;

    /// <summary>The stories that were changed after they were compared last, those changed first first.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="before">Only those that have not been changed since then; null for all.</param>
    public static IEnumerable<(long Story, long Revision)> Due(DbConnection connection, string? before = null) =>
        connection.Query<(long Story, long Revision)>(
            $"""
            select story.key, story.revision from story left join compared on compared.story = story.key
            where story.state <> 'merged' and coalesce(compared.revision, 0) < story.revision
                {(before is null ? string.Empty : "and story.changed_at < @before")}
            order by story.changed_at, story.key
            """,
            new { before }
        );

    /// <summary>Articles that people put in are found by later ones too.</summary>
    private static void AddVectors(DbConnection connection, DbTransaction transaction, long key, Story story)
    {
        var without = connection
            .Query<(long Number, string Id)>(
                """
                select article.number, article.id from membership join article on article.number = membership.article
                where membership.story = @key and not exists (select 1 from vector where vector.article = membership.article)
                order by article.number
                """,
                new { key },
                transaction
            )
            .ToList();
        var index = new EventIndex();
        foreach (var (number, id) in without)
        {
            var position = story.PositionOf(new Text.ArticleId(id));
            if (position >= 0)
            {
                VectorRows.Add(connection, transaction, number, index.Weigh(SignatureReader.Read(story.Articles[position])));
            }
        }
    }

    private sealed record Kept(long Revision, byte[] Snapshot);
}

/// <summary>How a story stands now, ready to be kept.</summary>
/// <param name="Before">The revision that it was compared with; 0 for none.</param>
/// <param name="Moved">What moved since.</param>
/// <param name="Snapshot">How it stands, packed.</param>
internal sealed record ComparedStory(long Before, ImmutableArray<Movement> Moved, byte[] Snapshot);
