using System.Text.Json;
using Stemma.Eval.Pages;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Eval.Rules;

/// <summary>The real articles among the data, without whatever was judged of them: what rules are listed on.</summary>
internal static class RuleCorpus
{
    /// <param name="folder">A folder of data: <c>incidents/</c>, <c>ecbplus/</c>, <c>attribution/</c>, <c>pages/</c>, where they are.</param>
    /// <returns>In a stable order; each article is named by its collection, a stroke and its own name.</returns>
    public static IEnumerable<Article> Read(string folder) =>
        [.. Lines(folder, "incidents", Incident), .. Lines(folder, "ecbplus", Document), .. Texts(folder), .. Pages(folder)];

    private static IEnumerable<Article> Lines(
        string folder,
        string collection,
        Func<JsonElement, (string Name, string Text)> of
    ) =>
        Files(Path.Combine(folder, collection), "docs*.jsonl")
            .SelectMany(File.ReadLines)
            .Select(line =>
            {
                using var json = JsonDocument.Parse(line);
                var (name, text) = of(json.RootElement);
                return Article.Of($"{collection}/{name}", text);
            });

    private static (string Name, string Text) Incident(JsonElement line) =>
        (line.GetProperty("id").GetString()!, line.GetProperty("content").GetString() ?? "");

    // ECB+ keeps words, not text: a sentence a line, words parted by spaces.
    private static (string Name, string Text) Document(JsonElement line) =>
        (
            line.GetProperty("doc").GetString()!,
            string.Join(
                '\n',
                line.GetProperty("sentences")
                    .EnumerateArray()
                    .Select(sentence => string.Join(' ', sentence.EnumerateArray().Select(word => word[1].GetString())))
            )
        );

    private static IEnumerable<Article> Texts(string folder) =>
        Files(Path.Combine(folder, "attribution"), "*.txt")
            .Select(file => Article.Of($"attribution/{Path.GetFileName(file)}", File.ReadAllText(file)));

    private static IEnumerable<Article> Pages(string folder) =>
        Files(Path.Combine(folder, "pages"), "*.html.gz")
            .Concat(Files(Path.Combine(folder, "pages"), "source.html"))
            .Select(file =>
                Article.Of(
                    $"pages/{Path.GetRelativePath(Path.Combine(folder, "pages"), file)}",
                    PageReader.Read(GoldPage.Read(file)).Text
                )
            );

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
}
