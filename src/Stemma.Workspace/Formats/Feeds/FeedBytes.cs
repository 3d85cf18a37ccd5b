using System.IO.Compression;
using Stemma.Text;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Unpacks a feed that is packed by itself, as large sitemaps are.</summary>
internal static class FeedBytes
{
    /// <summary>What keeps the bytes from being read at all; null where nothing does.</summary>
    public static Diagnostic? Problem(ReadOnlySpan<byte> bytes, string source) =>
        bytes.IsEmpty ? FeedProblems.Empty(source)
        : bytes.Length > FeedReader.MaximumBytes ? FeedProblems.TooLong(source)
        : null;

    /// <summary>The bytes, unpacked where they are a gzip file; null where that is damaged or unpacks to more than is read.</summary>
    public static byte[]? Unpack(ReadOnlySpan<byte> bytes)
    {
        var packed = bytes.ToArray();
        if (!GzipMembers.IsGzip(packed))
        {
            return packed;
        }

        try
        {
            using var stream = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            return BoundedReader.Read(stream, FeedReader.MaximumBytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
