using System.Text;
using System.Text.Json;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Tells of any item of a story file which words it rests on, which rule made it, and why.</summary>
public sealed class StoryExplainer
{
    private const int LongestQuote = 400;

    private readonly Dictionary<string, JsonElement> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string Text)> articles = new(StringComparer.Ordinal);

    /// <param name="story">The root of a story file; anything else holds no items.</param>
    public StoryExplainer(JsonElement story)
    {
        if (story.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        Collect(story);
        if (story.TryGetProperty("articles", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var article in list.EnumerateArray())
            {
                articles[StringOf(article, "id")] = (StringOf(article, "name"), StringOf(article, "text"));
            }
        }
    }

    /// <summary>The explanation as lines of text; null where the story holds no such item.</summary>
    public string? Explain(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!items.TryGetValue(id, out var item))
        {
            return null;
        }

        var text = new StringBuilder();
        Describe(text, id, item);
        foreach (var (role, other) in ReferencesOf(item))
        {
            text.Append('\n');
            Describe(text, $"{role} {other}", items[other]);
        }

        return text.ToString();
    }

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
            {
                Collect(child);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (StringOf(element, "id") is { Length: > 0 } id)
            {
                items.TryAdd(id, element);
            }

            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value);
            }
        }
    }

    private void Describe(StringBuilder text, string heading, JsonElement item)
    {
        text.Append(heading).Append(": ").Append(Summary(item)).Append('\n');
        foreach (var (name, words, article) in QuotesOf(item))
        {
            text.Append("  ").Append(name).Append(": “").Append(Shorten(words)).Append("” (").Append(article).Append(")\n");
        }

        Why(text, "", item);
        foreach (var part in item.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.Object && part.Name != "why")
            {
                Why(text, part.Name, part.Value);
            }
            else if (part.Name == "attribution")
            {
                foreach (var source in part.Value.EnumerateArray())
                {
                    Why(text, $"attribution to {StringOf(source, "source")}", source);
                }
            }
        }
    }

    /// <summary>The fields that are one word or number, in the order of the file.</summary>
    private static string Summary(JsonElement item) =>
        string.Join(
            ", ",
            item.EnumerateObject()
                .Where(field => field.Name is not ("id" or "text" or "start" or "end"))
                .Where(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True)
                .Select(field => field.Value.ValueKind == JsonValueKind.True ? field.Name : $"{field.Name} {field.Value}")
        );

    private static void Why(StringBuilder text, string of, JsonElement holder)
    {
        if (!holder.TryGetProperty("why", out var why) || why.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        text.Append("  rule").Append(of.Length > 0 ? $" of {of}" : "").Append(": ").Append(StringOf(why, "rule")).Append('\n');
        if (why.TryGetProperty("reasons", out var reasons))
        {
            foreach (var reason in reasons.EnumerateArray())
            {
                text.Append("    because ").Append(reason.GetString()).Append('\n');
            }
        }
    }

    private IEnumerable<(string Name, string Words, string Article)> QuotesOf(JsonElement item)
    {
        foreach (var field in item.EnumerateObject())
        {
            if (WordsOf(field.Value) is { } own)
            {
                yield return (field.Name, own.Words, own.Article);
            }
            else if (
                field.Value.ValueKind == JsonValueKind.Object
                && field.Value.TryGetProperty("span", out var span)
                && WordsOf(span) is { } inner
            )
            {
                yield return (field.Name, inner.Words, inner.Article);
            }
            else if (field.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var words in field.Value.EnumerateArray().Select(SpanOf).Select(WordsOf))
                {
                    if (words is { } known)
                    {
                        yield return (field.Name, known.Words, known.Article);
                    }
                }
            }
        }
    }

    private static JsonElement SpanOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("span", out var span) ? span : element;

    private (string Words, string Article)? WordsOf(JsonElement span)
    {
        if (
            span.ValueKind != JsonValueKind.Object
            || !articles.TryGetValue(StringOf(span, "article"), out var article)
            || !span.TryGetProperty("start", out var from)
            || !span.TryGetProperty("end", out var to)
            || !from.TryGetInt32(out var start)
            || !to.TryGetInt32(out var end)
            || start < 0
            || start >= end
            || end > article.Text.Length
        )
        {
            return null;
        }

        return (article.Text[start..end].ReplaceLineEndings(" "), article.Name);
    }

    /// <summary>The items that this one names: a figure's claims, a drift's two ends.</summary>
    private IEnumerable<(string Role, string Id)> ReferencesOf(JsonElement item)
    {
        foreach (
            var field in item.EnumerateObject().Where(field => field.Name is not ("id" or "article" or "articles" or "entity"))
        )
        {
            var values =
                field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray() : Enumerable.Repeat(field.Value, 1);
            foreach (var value in values.Where(value => value.ValueKind == JsonValueKind.String))
            {
                if (value.GetString() is { } id && items.ContainsKey(id) && !articles.ContainsKey(id))
                {
                    yield return (field.Name, id);
                }
            }
        }
    }

    private static string Shorten(string words) =>
        words.Length <= LongestQuote ? words : string.Concat(words.AsSpan(0, LongestQuote), " …");

    private static string StringOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;
}
