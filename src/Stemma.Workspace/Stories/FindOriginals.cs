using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Gives the bytes that a story's articles came in, for an export.</summary>
public static class FindOriginals
{
    /// <summary>Every original of the story once, by name; so many bytes at most, the rest is left out.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="story">Which story.</param>
    /// <param name="mostBytes">The most bytes in all.</param>
    public static ImmutableArray<OriginalFile> Run(Archive archive, long story, long mostBytes = 256L * 1024 * 1024)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        var rows = connection.Query<Row>(
            """
            select original.hash as Hash, original.length as Length, min(capture.name) as Name
            from membership
                join article_capture held on held.article = membership.article
                join capture on capture.id = held.capture
                join original on original.hash = capture.original
            where membership.story = @story
            group by original.hash, original.length order by Name, Hash
            """,
            new { story }
        );
        var files = ImmutableArray.CreateBuilder<OriginalFile>();
        var bytes = 0L;
        foreach (var row in rows)
        {
            bytes += row.Length;
            if (bytes > mostBytes)
            {
                break;
            }

            files.Add(new OriginalFile(row.Name, [.. Originals.Find(connection, row.Hash)!]));
        }

        return files.ToImmutable();
    }

    // With properties: a computed column has no type of its own in SQLite.
    private sealed class Row
    {
        public string Hash { get; init; } = string.Empty;
        public long Length { get; init; }
        public string Name { get; init; } = string.Empty;
    }
}
