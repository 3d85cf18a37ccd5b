using System.IO.Compression;
using System.Text.Json;
using Stemma.Reading.Pages;

namespace Stemma.Eval.Pages;

/// <summary>A saved page and what a person says is its article.</summary>
/// <param name="Name">Name in its collection.</param>
/// <param name="Html">The page.</param>
/// <param name="Text">The article's text.</param>
internal sealed record GoldPage(string Name, string Html, string Text)
{
    /// <summary>The article extraction benchmark of Scrapinghub: <c>ground-truth.json</c> and <c>html/</c>.</summary>
    /// <returns>In ordinal order of the names; none where the folder is not there.</returns>
    public static IEnumerable<GoldPage> Scrapinghub(string folder)
    {
        var truthFile = Path.Combine(folder, "ground-truth.json");
        if (!File.Exists(truthFile))
        {
            yield break;
        }

        using var truth = JsonDocument.Parse(File.ReadAllBytes(truthFile));
        foreach (var item in truth.RootElement.EnumerateObject().OrderBy(static item => item.Name, StringComparer.Ordinal))
        {
            var html = Read(Path.Combine(folder, "html", $"{item.Name}.html.gz"));
            yield return new GoldPage(item.Name, html, item.Value.GetProperty("articleBody").GetString() ?? "");
        }
    }

    /// <summary>The test pages of Mozilla's Readability: a folder each, with <c>source.html</c> and <c>expected.html</c>.</summary>
    public static IEnumerable<GoldPage> Readability(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Select(page => new GoldPage(
                    Path.GetFileName(page),
                    Read(Path.Combine(page, "source.html")),
                    HtmlFragment.ToText(Read(Path.Combine(page, "expected.html")))
                ))
            : [];

    /// <summary>A page's file as text, unpacked where its name ends in <c>.gz</c>.</summary>
    public static string Read(string file)
    {
        using var raw = File.OpenRead(file);
        using var reader = new StreamReader(
            file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw
        );
        return reader.ReadToEnd();
    }
}
