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
    /// <returns>What the person saw before; null where nothing.</returns>
    public static Task<LastLook?> RunAsync(
        Archive archive,
        long story,
        long revision,
        string person,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        person = StoredText.Of(person);
        var before = LastSeen(archive, story, person);
        if (before?.Revision >= revision)
        {
            return Task.FromResult<LastLook?>(before);
        }

        var at = Instants.Write(archive.Clock.GetUtcNow());
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                connection.Execute(
                    """
                    insert into seen (person, story, revision, at) select @person, @story, @revision, @at
                        where exists (select 1 from story where key = @story)
                    on conflict (person, story) do update set at = excluded.at,
                        revision = case when excluded.revision > seen.revision then excluded.revision else seen.revision end
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

    private static LastLook? LastSeen(Archive archive, long story, string person)
    {
        using var connection = archive.Database.Connect();
        return
            connection.QuerySingleOrDefault<Row>(
                "select revision, at from seen where person = @person and story = @story",
                new { person, story }
            )
                is { } row
            ? new LastLook(row.Revision, Instants.Read(row.At))
            : null;
    }

    private sealed record Row(long Revision, string At);
}

/// <summary>A person's last look at a story.</summary>
/// <param name="Revision">The revision that was seen.</param>
/// <param name="At">When.</param>
public sealed record LastLook(long Revision, DateTimeOffset At);
