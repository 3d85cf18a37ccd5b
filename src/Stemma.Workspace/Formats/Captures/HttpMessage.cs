using System.Globalization;
using System.Text;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>An answer of HTTP/1 as a WARC keeps it: with its head, as it went over the wire or as the crawler left it.</summary>
internal sealed class HttpMessage
{
    private readonly Dictionary<string, string> headers;
    private readonly ReadOnlyMemory<byte> body;

    private HttpMessage(int status, Dictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        Status = status;
        this.headers = headers;
        this.body = body;
    }

    public int Status { get; }

    public string ContentType => headers.GetValueOrDefault("Content-Type", string.Empty);

    /// <summary>The answer; null where the bytes are none.</summary>
    public static HttpMessage? Parse(byte[] block)
    {
        var (headEnd, bodyStart) = Split(block);
        var lines = Encoding.Latin1.GetString(block, 0, headEnd).Split('\n');
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            status.Length < 2
            || !status[0].StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(status[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        )
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return new HttpMessage(code, headers, block.AsMemory(bodyStart));
    }

    /// <summary>The page, without the coding of its transfer; null where it is damaged or longer than the limits.</summary>
    /// <remarks>Many crawlers undo the coding and keep the header: a body that is not coded as the header says is taken as it is.</remarks>
    public byte[]? Decode(CaptureLimits limits)
    {
        var bytes = body.ToArray();
        if (headers.GetValueOrDefault("Transfer-Encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            bytes = ChunkedBody.Join(bytes);
        }

        var codings = headers.GetValueOrDefault("Content-Encoding", "").Split(',', StringSplitOptions.TrimEntries);
        return bytes is null ? null : ContentCoding.Undo(bytes, codings, limits);
    }

    private static (int HeadEnd, int BodyStart) Split(ReadOnlySpan<byte> block)
    {
        var lines = block.IndexOf("\r\n\r\n"u8);
        var bare = block.IndexOf("\n\n"u8);
        return lines >= 0 && (bare < 0 || lines < bare) ? (lines, lines + 4)
            : bare >= 0 ? (bare, bare + 2)
            : (block.Length, block.Length);
    }
}
