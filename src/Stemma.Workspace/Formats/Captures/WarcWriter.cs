using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Writes captures as a WARC 1.1 that archives and their tools read: one <c>resource</c> record for each, after one on the file itself.</summary>
public static class WarcWriter
{
    /// <summary>The type of a capture whose type nobody stated.</summary>
    internal const string UnknownType = "application/octet-stream";

    /// <summary>Writes the captures. The same ones give the same bytes.</summary>
    /// <param name="output">Takes the file; stays open.</param>
    /// <param name="captures">In the order in which they are written.</param>
    /// <param name="writtenAt">The time of the file, and of captures without a time of their own.</param>
    /// <param name="compressed">True to pack each record with gzip, as <c>.warc.gz</c> wants it.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(Stream output, IEnumerable<Capture> captures, DateTimeOffset writtenAt, bool compressed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(captures);
        WriteRecord(output, InfoHead(writtenAt), "software: Stemma\r\nformat: WARC File Format 1.1\r\n"u8, compressed);
        foreach (var capture in captures)
        {
            WriteRecord(output, HeadOf(capture, capture.CapturedAt ?? writtenAt), capture.Bytes.AsSpan(), compressed);
        }
    }

    private static string InfoHead(DateTimeOffset at) =>
        Lines(("WARC-Type", "warcinfo"), ("WARC-Date", Time(at)), ("Content-Type", "application/warc-fields"));

    private static string HeadOf(Capture capture, DateTimeOffset at) =>
        Lines(
            ("WARC-Type", "resource"),
            ("WARC-Target-URI", capture.Address.Length > 0 ? capture.Address : FileAddress(capture.Name)),
            ("WARC-Date", Time(at)),
            ("Content-Type", capture.MediaType.Length > 0 ? capture.MediaType : UnknownType)
        );

    private static void WriteRecord(Stream output, string head, ReadOnlySpan<byte> block, bool compressed)
    {
        var digest = SHA256.HashData(block);
        var whole =
            $"WARC/1.1\r\n{head}"
            + Lines(
                ("WARC-Record-ID", IdOf(head, digest)),
                ("WARC-Block-Digest", $"sha256:{Convert.ToHexStringLower(digest)}"),
                ("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture))
            )
            + "\r\n";
        using var packer = compressed ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
        var target = packer ?? output;
        target.Write(Encoding.UTF8.GetBytes(whole));
        target.Write(block);
        target.Write("\r\n\r\n"u8);
    }

    private static string Lines(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            // Nothing that came from outside begins a line of its own.
            lines.Append(name).Append(": ").Append([.. value.Where(c => !char.IsControl(c))]).Append("\r\n");
        }

        return lines.ToString();
    }

    /// <summary>Made from the content (a UUID of version 8, RFC 9562), so that the same record always has the same.</summary>
    private static string IdOf(string head, byte[] digest)
    {
        var id = SHA256.HashData([.. Encoding.UTF8.GetBytes(head), .. digest]).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(id, bigEndian: true):D}>";
    }

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string FileAddress(string name) => "file:///" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
