using System.Text.Json;
using Stemma.Reading.Pages;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Finds the text of a JSON object: ninjs gives an article in several forms side by side, plain objects in one field.</summary>
internal static class JsonBodies
{
    private static readonly string[] Texts = ["text", "content", "body", "articleBody"];

    /// <summary>Forms of one text differ in length by their mark-up's leftovers; a summary beside it is much shorter.</summary>
    private const double SameLength = 0.9;

    /// <summary>The text; empty where there is none. What stands in a field made for plain text goes before all else, a whole page after it.</summary>
    public static string TextOf(JsonElement item) =>
        Texts.Select(key => StringAt(item, key)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
        ?? FullestOf([.. Patterned(item), .. Listed(item)])
        ?? (StringAt(item, "html") is { } markup ? HtmlFragment.ToText(markup) : string.Empty);

    /// <summary>The longest form; of those about as long, the one that shows the most paragraphs, then the first. Null where there is none.</summary>
    private static string? FullestOf(string[] forms)
    {
        var enough = forms.Select(LettersOf).DefaultIfEmpty().Max() * SameLength;
        return forms
            .Where(form => LettersOf(form) >= enough && !string.IsNullOrWhiteSpace(form))
            .MaxBy(form => form.Count(c => c == '\n'));
    }

    /// <summary>ninjs 1: <c>body_text</c>, <c>body_xhtml</c>, <c>body_richtext</c> and whatever a provider calls its forms.</summary>
    private static IEnumerable<string> Patterned(JsonElement item) =>
        item.EnumerateObject()
            .Where(field =>
                field.Name.StartsWith("body_", StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.String
            )
            .Select(field => TextOf(field.Value.GetString()!, field.Name["body_".Length..]));

    /// <summary>ninjs 2 and 3: a list of forms, each with its type.</summary>
    private static IEnumerable<string> Listed(JsonElement item) =>
        item.TryGetProperty("bodies", out var bodies) && bodies.ValueKind == JsonValueKind.Array
            ? bodies
                .EnumerateArray()
                .Where(body => body.ValueKind == JsonValueKind.Object)
                .Select(body =>
                    TextOf(
                        StringAt(body, "value") ?? string.Empty,
                        StringAt(body, "contentType") ?? StringAt(body, "contenttype") ?? StringAt(body, "role") ?? string.Empty
                    )
                )
            : [];

    private static string TextOf(string value, string type) =>
        !type.Contains("plain", StringComparison.OrdinalIgnoreCase)
        && (
            type.Contains("html", StringComparison.OrdinalIgnoreCase)
            || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || value.AsSpan().TrimStart().StartsWith("<")
        )
            ? HtmlFragment.ToText(value)
            : value;

    private static int LettersOf(string text) => text.Count(char.IsLetterOrDigit);

    private static string? StringAt(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
