using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Eval.Reuse;

/// <summary>Reads articles of ECB+ (Cybulska and Vossen 2014), one JSON object a line: tokens in sentences.</summary>
internal static class TopicReader
{
    private const string NoSpaceBefore = ".,;:!?)%'’";

    /// <param name="lines">Lines with <c>doc</c>, <c>subtopic</c> and <c>sentences</c>, a list of lists of number and token.</param>
    /// <returns>The articles with the name of their event.</returns>
    public static ImmutableArray<(string Group, Article Article)> Read(IEnumerable<string> lines) => [.. lines.Select(Parse)];

    private static (string Group, Article Article) Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var sentences = root.GetProperty("sentences").EnumerateArray().Select(SentenceOf);
            // The corpus keeps no paragraphs; news pages mostly have one for each sentence.
            var article = Article.Of(root.GetProperty("doc").GetString()!, string.Join("\n\n", sentences));
            return (root.GetProperty("subtopic").GetString()!, article);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new EvaluationException($"ecbplus: {broken.Message}");
        }
    }

    private static string SentenceOf(JsonElement tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens.EnumerateArray().Select(token => token[1].GetString()!))
        {
            if (text.Length > 0 && !NoSpaceBefore.Contains(token[0], StringComparison.Ordinal))
            {
                text.Append(' ');
            }

            text.Append(token);
        }

        return text.ToString();
    }
}
