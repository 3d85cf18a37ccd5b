using System.IO.Compression;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Unpacks what a server packed for its way over the wire.</summary>
internal static class ContentCoding
{
    private const int MostCodings = 3;

    /// <summary>The bytes unpacked; unchanged where they are not packed as stated; null where they are damaged or unpack to more than the limits.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="codings">As the header lists them: the last was applied last.</param>
    /// <param name="limits">How much may come of it.</param>
    public static byte[]? Undo(byte[] bytes, IReadOnlyList<string> codings, CaptureLimits limits)
    {
        if (codings.Count > MostCodings)
        {
            return null;
        }

        var result = bytes;
        foreach (var coding in codings.Reverse())
        {
            result = result is null ? null : Undo(result, coding.ToLowerInvariant(), limits);
        }

        return result?.Length > limits.EntryBytes ? null : result;
    }

    private static byte[]? Undo(byte[] bytes, string coding, CaptureLimits limits)
    {
        try
        {
            using var packed = new MemoryStream(bytes, writable: false);
            using var stream = Open(packed, bytes, coding);
            var most = (int)Math.Min(limits.EntryBytes, limits.LongestUnpacked(bytes.Length));
            return stream is null ? bytes : BoundedReader.Read(stream, most);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            return GzipMembers.IsGzip(bytes) ? null : bytes;
        }
    }

    private static Stream? Open(Stream packed, byte[] bytes, string coding) =>
        coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" when IsZLib(bytes) => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            _ => null,
        };

    /// <summary>Servers mean either of two forms by <c>deflate</c> (RFC 1950, 2.2: the first two bytes tell).</summary>
    private static bool IsZLib(byte[] bytes) =>
        bytes.Length >= 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}
