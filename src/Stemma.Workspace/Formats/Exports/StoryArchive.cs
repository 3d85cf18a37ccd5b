using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Stemma.Workspace.Formats.Exports.Linked;

namespace Stemma.Workspace.Formats.Exports;

/// <summary>Everything in one ZIP: every format, the report, the originals, and a manifest with the SHA-256 of each. The same content gives the same bytes.</summary>
internal static class StoryArchive
{
    private const string Manifest = "manifest.json";

    // The first day that a ZIP can tell: the time of an entry would differ from run to run.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(ExportedStory story, ExportRequest request, Stream output)
    {
        var files = new SortedDictionary<string, ArchivedFile>(StringComparer.Ordinal);
        foreach (var format in ExportFormat.All.Where(format => format.Write is not null))
        {
            using var bytes = new MemoryStream();
            format.Write!(story, bytes);
            files[format.FileName] = new ArchivedFile(bytes.ToArray(), format.MediaType);
        }

        if (request.Report is { } report)
        {
            files["report.html"] = new ArchivedFile(await Rendered(story, report).ConfigureAwait(false), "text/html");
        }

        foreach (var original in request.Originals.OrderBy(original => original.Name, StringComparer.Ordinal))
        {
            files[FreeName(original.Name, files)] = new ArchivedFile([.. original.Bytes], "application/octet-stream");
        }

        files[Manifest] = new ArchivedFile(ManifestOf(story, request, files), "application/json");
        Zip(files, output);
    }

    private static void Zip(SortedDictionary<string, ArchivedFile> files, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (name, file) in files)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            entry.ExternalAttributes = 0;
            using var content = entry.Open();
            content.Write(file.Bytes);
        }
    }

    private static async Task<byte[]> Rendered(ExportedStory story, Func<Reviewing.ReviewedStory, TextWriter, Task> report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await report(story.Reviewed, writer).ConfigureAwait(false);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static byte[] ManifestOf(ExportedStory story, ExportRequest request, SortedDictionary<string, ArchivedFile> files)
    {
        using var bytes = new MemoryStream();
        JsonFile.Write(
            bytes,
            json =>
            {
                json.WriteString("schema", "stemma/export/1");
                json.WriteString("title", OneLine.Of(story.Reviewed.Title));
                json.WriteNumber("story", story.Reviewed.Key);
                json.WriteNumber("revision", story.Reviewed.Revision);
                json.WriteString(
                    "exported",
                    request.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                );
                json.Optional("address", request.Address?.AbsoluteUri);
                json.WriteStartArray("files");
                foreach (var (name, file) in files)
                {
                    json.Item(() =>
                    {
                        json.WriteString("name", name);
                        json.WriteString("mediaType", file.MediaType);
                        json.WriteNumber("bytes", file.Bytes.Length);
                        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
                    });
                }

                json.WriteEndArray();
            }
        );
        return bytes.ToArray();
    }

    /// <summary>The name below <c>originals/</c>: without folders and what no file system takes; a number where it is taken.</summary>
    private static string FreeName(string name, SortedDictionary<string, ArchivedFile> files)
    {
        var plain = PlainName(name);
        var free = $"originals/{plain}";
        for (var number = 2; files.ContainsKey(free); number++)
        {
            free = $"originals/{number}-{plain}";
        }

        return free;
    }

    private static string PlainName(string name)
    {
        const int Longest = 120;
        var plain = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_' or ' ';
            plain.Append(isPlain ? rune.ToString() : "-");
            if (plain.Length > Longest)
            {
                break;
            }
        }

        // A name of dots alone would be a folder, and one with a dot in front would be hidden.
        var bare = plain.ToString().Trim('.', ' ', '-');
        return bare.Length == 0 ? "original" : bare;
    }

    private sealed record ArchivedFile(byte[] Bytes, string MediaType);
}
