using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;
using Stemma.Workspace.Tracing;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Reads the files of a ZIP, and of ZIPs in it; WACZ is a ZIP with WARCs in it.</summary>
internal static class ZipCaptures
{
    /// <summary>A ZIP in a ZIP is read, a ZIP in that is not.</summary>
    private const int Deepest = 1;

    /// <summary>True for a ZIP with entries, and for an empty one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8);

    /// <param name="builder">Takes the captures.</param>
    /// <param name="name">The label of the ZIP.</param>
    /// <param name="stream">Can seek.</param>
    /// <param name="depth">In how many ZIPs it lies.</param>
    public static void Read(CaptureBuilder builder, string name, Stream stream, int depth)
    {
        if (depth > Deepest)
        {
            builder.Report("STM3104", DiagnosticSeverity.Warning, name, "A ZIP in a ZIP in a ZIP is not read. Unpack it once.");
            return;
        }

        try
        {
            if (ZipDirectory.BytesOf(stream) > ZipDirectory.MostBytes)
            {
                builder.Report("STM3103", DiagnosticSeverity.Error, name, "The ZIP lists far too many files. Split it.");
                return;
            }

            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (IsDocument(archive))
            {
                builder.Report(
                    "STM1002",
                    DiagnosticSeverity.Error,
                    name,
                    "The file is an Office document, not text. Save the article as .html or .txt."
                );
                return;
            }

            ReadEntries(builder, name, archive, depth);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            builder.Report("STM3101", DiagnosticSeverity.Error, name, "The ZIP is damaged or not whole. Fetch or pack it again.");
        }
    }

    private static void ReadEntries(CaptureBuilder builder, string name, ZipArchive archive, int depth)
    {
        var others = 0;
        var isWacz = IsWacz(archive);
        foreach (var entry in archive.Entries)
        {
            if (builder.IsFull)
            {
                return;
            }

            var label = $"{name}/{EntryName.Clean(entry.FullName)}";
            if (IsHidden(entry.FullName) || !(isWacz ? IsCrawl(entry.FullName) : IsWanted(label)))
            {
                others += entry.FullName.EndsWith('/') ? 0 : 1;
            }
            else
            {
                ReadEntry(builder, label, entry, depth);
            }
        }

        if (others > 0)
        {
            builder.Report("STM3106", DiagnosticSeverity.Note, name, $"{others} files of other kinds were passed over.");
        }
    }

    private static void ReadEntry(CaptureBuilder builder, string label, ZipArchiveEntry entry, int depth)
    {
        if (entry.IsEncrypted)
        {
            Skip(builder, label, "is encrypted. Unpack it and add the file");
            return;
        }

        try
        {
            using var stream = entry.Open();
            if (IsArchive(label))
            {
                CaptureReader.ReadInto(builder, label, stream, depth + 1);
            }
            else
            {
                ReadFile(builder, label, entry, stream);
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            Skip(builder, label, "is damaged or packed in an unknown way. Unpack it and add the file");
        }
    }

    private static void ReadFile(CaptureBuilder builder, string label, ZipArchiveEntry entry, Stream stream)
    {
        var most = (int)Math.Min(builder.Limits.EntryBytes, builder.Limits.LongestUnpacked(entry.CompressedLength));
        if (BoundedReader.Read(stream, most) is not { } bytes)
        {
            builder.Unpacked(label, most);
            Skip(builder, label, "is too long, or unpacks to far more than any text does. Unpack it and look at it");
        }
        else if (Crc32.HashToUInt32(bytes) != entry.Crc32)
        {
            builder.Unpacked(label, bytes.Length);
            Skip(builder, label, "is damaged: its check sum is another. Unpack it and look at it");
        }
        else if (builder.Unpacked(label, bytes.Length))
        {
            builder.Add(new Capture { Bytes = ImmutableCollectionsMarshal.AsImmutableArray(bytes), Name = label });
        }
    }

    private static void Skip(CaptureBuilder builder, string label, string why) =>
        builder.Report("STM3102", DiagnosticSeverity.Warning, label, $"This file in the archive was left out: it {why}.");

    private static bool IsWanted(string label) =>
        ArticleFormats.Knows(label) || IsArchive(label) || Path.GetExtension(label).Length == 0;

    /// <summary>Of a WACZ only the WARCs hold pages; the rest are lists of them (WACZ 1.1.1).</summary>
    private static bool IsWacz(ZipArchive archive) =>
        archive.Entries.Any(entry => entry.FullName == "datapackage.json")
        && archive.Entries.Any(entry => IsCrawl(entry.FullName));

    private static bool IsCrawl(string path) =>
        path.StartsWith("archive/", StringComparison.Ordinal)
        && (
            path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsArchive(string label) =>
        Path.GetExtension(label).ToLowerInvariant() is ".zip" or ".wacz" or ".warc" or ".gz";

    // What systems put beside a user's files.
    private static bool IsHidden(string path) =>
        path.EndsWith('/')
        || path.Split('/').Any(part => part.StartsWith('.') && part.Trim('.').Length > 0)
        || path.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static bool IsDocument(ZipArchive archive) =>
        archive.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype");

    private static bool IsBroken(Exception failure) =>
        failure
            is InvalidDataException
                or EndOfStreamException
                or ArgumentException
                or NotSupportedException
                or OverflowException
                or IndexOutOfRangeException;
}
