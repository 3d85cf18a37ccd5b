using System.IO.Compression;
using System.Text;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Tests.Captures;

/// <summary>Makes uploads for tests and reads them.</summary>
internal static class Uploads
{
    public const string Html =
        "<html><body><article><h1>Fire at the mill</h1><p>Two people were hurt in a fire at the old mill.</p></article></body></html>";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>One record of a WARC, its length as it is unless another is given.</summary>
    public static byte[] Record(string type, string fields, byte[] block, int? length = null) =>
        [
            .. Utf8(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2026-03-03T08:00:00Z\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    /// <summary>A record of an answer of HTTP.</summary>
    public static byte[] Answer(string address, string head, byte[] body) =>
        Record(
            "response",
            $"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n",
            [.. Utf8(head + "\r\n"), .. body]
        );

    /// <summary>A record of a page.</summary>
    public static byte[] Page(string address, string html = Html) =>
        Answer(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", Utf8(html));

    public static ReadCaptures Read(string name, byte[] bytes, CaptureLimits? limits = null, bool canSeek = true)
    {
        using Stream memory = new MemoryStream(bytes, writable: false);
        using var stream = canSeek ? memory : new GZipStream(new MemoryStream(Gzip(bytes)), CompressionMode.Decompress);
        return CaptureReader.Read(name, stream, limits);
    }

    public static string Text(this Capture capture) => Encoding.UTF8.GetString([.. capture.Bytes]);

    public static IEnumerable<string> Names(this ReadCaptures read) => read.Captures.Select(capture => capture.Name);

    public static IEnumerable<string> Codes(this ReadCaptures read) => read.Diagnostics.Select(diagnostic => diagnostic.Code);
}
