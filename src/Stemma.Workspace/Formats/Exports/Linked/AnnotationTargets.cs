using System.Text.Json;
using Stemma.Comparing;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Writes where an annotation stands: position in code points, and the words with those around them, so that it is found again or known to be lost.</summary>
internal sealed class AnnotationTargets(Utf8JsonWriter json, Story story)
{
    private readonly Dictionary<ArticleRef, CodePoints> counted = [];

    public void Write(ArticleSpan target)
    {
        var reading = story[target.Article];
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", ExportedStory.SourceOf(reading));
        if (target.Span.IsEmpty)
        {
            return; // the article as a whole
        }

        var anchor = WordAnchor.Of(reading.Article, target.Span);
        var (start, end) = CountOf(target.Article).Of(target.Span);
        json.WriteStartArray("selector");
        json.Item(() =>
        {
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
        });
        json.Item(() =>
        {
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", anchor.Exact);
            json.WriteString("prefix", anchor.Prefix);
            json.WriteString("suffix", anchor.Suffix);
        });
        json.WriteEndArray();
    }

    private CodePoints CountOf(ArticleRef article)
    {
        if (!counted.TryGetValue(article, out var count))
        {
            counted[article] = count = new CodePoints(story[article].Article.Text.Content);
        }

        return count;
    }
}
