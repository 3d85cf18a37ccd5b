using System.IO.Compression;
using System.Text.Json;
using Stemma.Reading.Pages;

namespace Stemma.Eval.Suites;

/// <summary>
/// Scores main text against the article extraction benchmark of Scrapinghub (Zyte): shingles of four tokens, counted with
/// repetition, normalised for each page, precision and recall averaged over pages, F1 of the two averages.
/// </summary>
public static class PagesSuite
{
    private const int ShingleTokens = 4;

    /// <summary>The scores <c>pages.f1</c>, <c>pages.precision</c>, <c>pages.recall</c>, 0 to 1; empty where the data is not there.</summary>
    /// <param name="dataDir">The folder that holds <c>pages/scrapinghub</c>.</param>
    public static IReadOnlyDictionary<string, double> Run(string dataDir)
    {
        var pages = Score(dataDir);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (pages.Count > 0)
        {
            var precision = Average(pages.Select(static page => page.Precision));
            var recall = Average(pages.Select(static page => page.Recall));
            scores["pages.f1"] = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
            scores["pages.precision"] = precision;
            scores["pages.recall"] = recall;
        }

        return scores;
    }

    /// <summary>The pages that lost most, worst first, one line each.</summary>
    public static IEnumerable<string> Worst(string dataDir, int count) =>
        Score(dataDir)
            .OrderBy(static page => page.Precision + page.Recall)
            .ThenBy(static page => page.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(static page =>
                FormattableString.Invariant($"{page.Name} precision {page.Precision:F3} recall {page.Recall:F3} {page.Url}")
            );

    private static List<ScoredPage> Score(string dataDir)
    {
        var folder = Path.Combine(dataDir, "pages", "scrapinghub");
        var truthFile = Path.Combine(folder, "ground-truth.json");
        List<ScoredPage> pages = [];
        if (!File.Exists(truthFile))
        {
            return pages;
        }

        using var truth = JsonDocument.Parse(File.ReadAllBytes(truthFile));
        foreach (var item in truth.RootElement.EnumerateObject().OrderBy(static item => item.Name, StringComparer.Ordinal))
        {
            var expected = Shingles(item.Value.TryGetProperty("articleBody", out var body) ? body.GetString() ?? "" : "");
            var found = Shingles(PageReader.Read(Html(Path.Combine(folder, "html", $"{item.Name}.html.gz"))).Text);
            var url = item.Value.TryGetProperty("url", out var address) ? address.GetString() ?? "" : "";
            pages.Add(Compare(item.Name, url, expected, found));
        }

        return pages;
    }

    private static string Html(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    /// <summary>A side that has no shingles has no precision (or no recall), and is left out of that average, as in the benchmark.</summary>
    private static ScoredPage Compare(string name, string url, Dictionary<string, int> expected, Dictionary<string, int> found)
    {
        double shared = found.Sum(pair => Math.Min(pair.Value, expected.GetValueOrDefault(pair.Key)));
        double foundTotal = found.Values.Sum();
        double expectedTotal = expected.Values.Sum();
        return new ScoredPage(
            name,
            url,
            foundTotal > 0 ? shared / foundTotal : double.NaN,
            expectedTotal > 0 ? shared / expectedTotal : double.NaN
        );
    }

    private static double Average(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(0).Average();

    private static Dictionary<string, int> Shingles(string text)
    {
        var tokens = Tokens(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; tokens.Count > 0 && i < Math.Max(1, tokens.Count - ShingleTokens + 1); i++)
        {
            var shingle = string.Join(' ', tokens.Skip(i).Take(ShingleTokens));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    /// <summary>Runs of what Python's <c>\w</c> matches: letters, numbers of any kind, the underscore; no combining marks.</summary>
    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i += i < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var isWord = i < text.Length && (char.IsLetter(text, i) || char.IsNumber(text, i) || text[i] == '_');
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                tokens.Add(text[start..i]);
                start = -1;
            }
        }

        return tokens;
    }

    private sealed record ScoredPage(string Name, string Url, double Precision, double Recall);
}
