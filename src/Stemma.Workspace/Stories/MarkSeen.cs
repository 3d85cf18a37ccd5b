using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Remembers that a person has looked at a story as it stands.</summary>
public static class MarkSeen
{
    /// <param name="archive">Where.</param>
    /// <param name="story">Which story; nothing happens where there is none.</param>
    /// <param name="revision">The revision that the person saw.</param>
    /// <param name="person">Who looked.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>The revision that the person saw before; null where never.</returns>
    public static Task<long?> RunAsync(
        Archive archive,
        long story,
        long revision,
        string person,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        var before = LastSeen(archive, story, person);
        if (before >= revision)
        {
            return Task.FromResult(before);
        }

        var at = Instants.Write(archive.Clock.GetUtcNow());
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                connection.Execute(
                    """
                    insert into seen (person, story, revision, at) select @person, @story, @revision, @at
                        where exists (select 1 from story where key = @story)
                    on conflict do update set revision = max(revision, excluded.revision), at = excluded.at
                    """,
                    new
                    {
                        person,
                        story,
                        revision,
                        at,
                    },
                    transaction
                );
                return before;
            },
            cancellation
        );
    }

    private static long? LastSeen(Archive archive, long story, string person)
    {
        using var connection = archive.Database.Connect();
        return connection.ExecuteScalar<long?>(
            "select revision from seen where person = @person and story = @story",
            new { person, story }
        );
    }
}
