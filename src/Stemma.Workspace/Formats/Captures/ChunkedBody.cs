using System.Globalization;
using System.Text;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Undoes the chunked transfer of HTTP/1.1.</summary>
internal static class ChunkedBody
{
    private const int LongestSize = 200;

    /// <summary>The body in one piece; the bytes themselves where they are in one piece already; null where they break off.</summary>
    public static byte[]? Join(byte[] bytes)
    {
        using var joined = new MemoryStream(bytes.Length);
        for (var at = 0; at < bytes.Length; )
        {
            if (!TryReadSize(bytes.AsSpan(at), out var head, out var size))
            {
                return at == 0 ? bytes : null;
            }

            at += head;
            if (size == 0)
            {
                return joined.ToArray();
            }

            if (size > bytes.Length - at)
            {
                return null;
            }

            joined.Write(bytes, at, size);
            at += size;
            at += bytes.AsSpan(at).StartsWith("\r\n"u8) ? 2 : 0;
        }

        return null;
    }

    /// <summary>A number in hexadecimal, perhaps with extensions after a semicolon, and the end of the line.</summary>
    private static bool TryReadSize(ReadOnlySpan<byte> bytes, out int head, out int size)
    {
        size = 0;
        var line = bytes[..Math.Min(bytes.Length, LongestSize)].IndexOf("\r\n"u8);
        head = line + 2;
        return line > 0
            && int.TryParse(
                Encoding.Latin1.GetString(bytes[..line]).Split(';')[0].Trim(),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out size
            )
            && size >= 0;
    }
}
