using System.Text.Json;
using Stemma.Eval.Scoring;
using Stemma.Eval.Suites;

namespace Stemma.Eval.Pages;

/// <summary>Scores main text as trafilatura's evaluation does: snippets that must be in it, and snippets that must not.</summary>
internal static class SnippetScore
{
    /// <param name="name">What the scores are called.</param>
    /// <param name="folder">A folder with <c>evaldata.json</c> and <c>html/</c>.</param>
    /// <returns><c>NAME.f1</c> with its interval over pages, <c>NAME.precision</c>, <c>NAME.recall</c>; nothing where the folder is not there.</returns>
    public static SuiteResult Of(string name, string folder)
    {
        var file = Path.Combine(folder, "evaldata.json");
        if (!File.Exists(file))
        {
            return SuiteResult.Nothing;
        }

        using var gold = JsonDocument.Parse(File.ReadAllBytes(file));
        var pages = gold
            .RootElement.EnumerateObject()
            .OrderBy(page => page.Name, StringComparer.Ordinal)
            .Select(page => Score(folder, page.Value))
            .ToList();
        return SuiteResult.Of(
            [
                KeyValuePair.Create($"{name}.f1", Hits.Sum(pages.Select(page => page.Hits)).F1),
                KeyValuePair.Create($"{name}.precision", Hits.Sum(pages.Select(page => page.Hits)).Precision),
                KeyValuePair.Create($"{name}.recall", Hits.Sum(pages.Select(page => page.Hits)).Recall),
            ],
            pages.SelectMany(page => page.Misses).Select(miss => $"{name}: {miss}")
        ) with
        {
            Intervals = SuiteResult.Nothing.Intervals.Add(
                $"{name}.f1",
                Bootstrap.Of(pages, sample => Hits.Sum(sample.Select(page => page.Hits)).F1)
            ),
        };
    }

    private static (Hits Hits, List<string> Misses) Score(string folder, JsonElement page)
    {
        var file = page.GetProperty("file").GetString()!;
        var text = Plain(ReadPage.MainText(GoldPage.Read(Path.Combine(folder, "html", $"{file}.gz"))));
        var (wanted, unwanted) = (Snippets(page, "with"), Snippets(page, "without"));
        var lost = wanted.Where(snippet => !text.Contains(Plain(snippet), StringComparison.Ordinal)).ToList();
        var left = unwanted.Where(snippet => text.Contains(Plain(snippet), StringComparison.Ordinal)).ToList();
        var right = wanted.Count - lost.Count;
        return (
            new Hits(right, right + left.Count, wanted.Count),
            [.. lost.Select(snippet => $"{file} missing: {snippet}"), .. left.Select(snippet => $"{file} too much: {snippet}")]
        );
    }

    private static List<string> Snippets(JsonElement page, string name) =>
        page.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(snippet => snippet.GetString() ?? "").Where(snippet => snippet.Length > 0)]
            : [];

    // White space does not count.
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
