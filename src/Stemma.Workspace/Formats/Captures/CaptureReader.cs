using System.Runtime.InteropServices;
using Stemma.Text;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Takes an upload apart: a file, a ZIP of files, a WARC or WACZ of captured pages, each also packed with gzip.</summary>
public static class CaptureReader
{
    private const int SignatureBytes = 5;

    /// <summary>The captures in an upload.</summary>
    /// <param name="name">Its name, as the user's machine calls it; becomes a label.</param>
    /// <param name="stream">Its bytes, any bytes; read to the end, or to where a limit is reached. A ZIP on disk is best given as a stream that can seek.</param>
    /// <param name="limits">What it may cost; null for the usual.</param>
    /// <returns>What could be read, and what was wrong with the rest; nothing that the bytes hold is thrown.</returns>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static ReadCaptures Read(string name, Stream stream, CaptureLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        var label = EntryName.Clean(name);
        var builder = new CaptureBuilder(limits ?? new CaptureLimits());
        ReadInto(builder, label, stream, depth: 0);
        return builder.ToCaptures(label);
    }

    /// <summary>The same for a part of an upload.</summary>
    /// <param name="builder">Takes the captures.</param>
    /// <param name="name">The part's label.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="depth">In how many ZIPs it lies.</param>
    internal static void ReadInto(CaptureBuilder builder, string name, Stream stream, int depth)
    {
        var peeked = new PeekedStream(stream, SignatureBytes);
        if (ZipCaptures.IsZip(peeked.Start))
        {
            ReadZip(builder, name, stream, peeked, depth);
        }
        else if (WarcCaptures.IsWarc(peeked.Start))
        {
            WarcCaptures.Read(builder, name, new WarcSource(name, peeked, builder));
        }
        else if (GzipMembers.IsGzip(peeked.Start))
        {
            ReadGzip(builder, name, new GzipMembers(peeked));
        }
        else
        {
            ReadPlain(builder, name, peeked, builder.Limits.FileBytes);
        }
    }

    private static void ReadZip(CaptureBuilder builder, string name, Stream stream, PeekedStream peeked, int depth)
    {
        if (depth == 0 && stream.CanSeek)
        {
            ZipCaptures.Read(builder, name, stream, depth);
            return;
        }

        var most = depth == 0 ? builder.Limits.ArchiveBytes : builder.Limits.FileBytes;
        if (BoundedReader.Read(peeked, most) is { } bytes)
        {
            using var memory = new MemoryStream(bytes, writable: false);
            ZipCaptures.Read(builder, name, memory, depth);
            return;
        }

        TooLong(builder, name, most);
    }

    private static void ReadGzip(CaptureBuilder builder, string name, GzipMembers members)
    {
        try
        {
            var peeked = new PeekedStream(members.Open(), SignatureBytes);
            if (WarcCaptures.IsWarc(peeked.Start))
            {
                WarcCaptures.Read(builder, name, new WarcSource(name, peeked, builder, members));
                return;
            }

            var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
            ReadPlain(builder, plain, peeked, builder.Limits.EntryBytes);
        }
        catch (InvalidDataException)
        {
            builder.Report("STM3101", DiagnosticSeverity.Error, name, "The gzip archive is damaged. Fetch or pack it again.");
        }
    }

    private static void ReadPlain(CaptureBuilder builder, string name, Stream stream, int most)
    {
        if (BoundedReader.Read(stream, most) is { } bytes)
        {
            builder.Add(new Capture { Bytes = ImmutableCollectionsMarshal.AsImmutableArray(bytes), Name = name });
        }
        else
        {
            TooLong(builder, name, most);
        }
    }

    private static void TooLong(CaptureBuilder builder, string name, int most) =>
        builder.Report(
            "STM1012",
            DiagnosticSeverity.Error,
            name,
            $"The file is longer than {most / (1024 * 1024)} MB. Split it."
        );
}
