using System.Collections.Immutable;
using Dapper;
using Stemma.Text;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Tells from which bytes an article came, and gives them back.</summary>
public static class FindCaptures
{
    /// <summary>Every time the archive received the article; the first first.</summary>
    public static ImmutableArray<KeptCapture> Run(Archive archive, ArticleId article)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return
        [
            .. connection
                .Query<Row>(
                    """
                    select capture.original as Hash, capture.name as Name, capture.address as Address, capture.media_type as MediaType,
                        capture.captured_at as CapturedAt, capture.received_at as ReceivedAt, capture.received_by as ReceivedBy
                    from article join article_capture held on held.article = article.number join capture on capture.id = held.capture
                    where article.id = @id order by capture.id
                    """,
                    new { id = StoredText.Of(article.Value) }
                )
                .Select(row => new KeptCapture(
                    row.Hash,
                    row.Name,
                    row.Address,
                    row.MediaType,
                    row.CapturedAt is null ? null : Instants.Read(row.CapturedAt),
                    Instants.Read(row.ReceivedAt),
                    row.ReceivedBy
                )),
        ];
    }

    /// <summary>The bytes as they came; null where the archive has none of this hash.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="hash">SHA-256, hexadecimal.</param>
    public static byte[]? Bytes(Archive archive, string hash)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return Originals.Find(connection, hash);
    }

    private sealed record Row(
        string Hash,
        string Name,
        string Address,
        string MediaType,
        string? CapturedAt,
        string ReceivedAt,
        string ReceivedBy
    );
}

/// <summary>One time that bytes were received.</summary>
/// <param name="Hash">Their SHA-256, hexadecimal.</param>
/// <param name="Name">The file's name, or the address.</param>
/// <param name="Address">Where they were published; empty where nobody says.</param>
/// <param name="MediaType">Such as <c>text/html</c>; empty where nobody says.</param>
/// <param name="CapturedAt">When they were taken, as the capture states it; null where it does not.</param>
/// <param name="ReceivedAt">When the archive received them.</param>
/// <param name="ReceivedBy">Who added them.</param>
public sealed record KeptCapture(
    string Hash,
    string Name,
    string Address,
    string MediaType,
    DateTimeOffset? CapturedAt,
    DateTimeOffset ReceivedAt,
    string ReceivedBy
);
