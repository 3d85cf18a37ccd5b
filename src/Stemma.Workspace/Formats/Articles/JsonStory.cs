using System.Text.Json;
using Stemma.Reading.Pages;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>A JSON object seen as an article: ninjs by IPTC (1.x, 2.x, 3.x), or a plain object with the front matter's fields.</summary>
internal sealed class JsonStory
{
    private static readonly string[] Texts = ["text", "content", "body", "body_text", "articleBody"];
    private static readonly string[] Markups = ["body_xhtml", "body_html", "html"];

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["title"] = ["title", "headline", "headlines"],
        ["outlet"] = ["outlet", "publisher", "copyrightholder", "copyrightHolder", "infosources", "infoSources", "source"],
        ["byline"] = ["byline", "by", "author"],
        ["url"] = ["url", "canonical", "uri"],
        ["language"] = ["language"],
        ["published"] =
        [
            "published",
            "firstcreated",
            "firstCreated",
            "date",
            "datePublished",
            "versioncreated",
            "versionCreated",
        ],
        ["updated"] = ["updated", "versioncreated", "versionCreated", "dateModified"],
    };

    private readonly JsonElement item;

    public JsonStory(JsonElement item)
    {
        this.item = item;
        Kind = IsNinjs(item) ? "ninjs" : "json";
        Text = FirstString(Texts) ?? BodyOf("bodies") ?? MarkupText() ?? string.Empty;
    }

    /// <summary><c>ninjs</c> or <c>json</c>.</summary>
    public string Kind { get; }

    /// <summary>The article's words; empty where the object holds none.</summary>
    public string Text { get; }

    /// <summary>The value of one of the front matter's fields; null where the object has none.</summary>
    public string? Field(string name)
    {
        foreach (var key in Names[name])
        {
            if (item.TryGetProperty(key, out var value) && StringOf(value) is { } text && IsFit(name, text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>An agency's own urn is no address.</summary>
    private static bool IsFit(string name, string value) =>
        name != "url" || value.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool IsNinjs(JsonElement item) =>
        item.TryGetProperty("uri", out _)
        && (item.TryGetProperty("versioncreated", out _) || item.TryGetProperty("versionCreated", out _));

    private string? FirstString(string[] keys) =>
        keys.Select(key =>
                item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null
            )
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private string? MarkupText() => FirstString(Markups) is { } markup ? HtmlFragment.ToText(markup) : null;

    /// <summary>The body of ninjs 2 and 3, which has one for each form: plain text before mark-up.</summary>
    private string? BodyOf(string key)
    {
        if (!item.TryGetProperty(key, out var bodies) || bodies.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var values = bodies
            .EnumerateArray()
            .Where(body => body.ValueKind == JsonValueKind.Object)
            .Select(body => (Type: TypeOf(body), Value: StringOf(body)))
            .ToArray();
        return values.FirstOrDefault(body => body.Type.Contains("plain", StringComparison.OrdinalIgnoreCase)).Value
            ?? values
                .Select(body => body.Value)
                .Where(value => value is not null)
                .Select(value => HtmlFragment.ToText(value!))
                .FirstOrDefault();
    }

    private static string TypeOf(JsonElement body) =>
        body.TryGetProperty("contentType", out var type) || body.TryGetProperty("contenttype", out type)
            ? type.ToString()
            : string.Empty;

    /// <summary>A string itself; of an object its value or name; of an array its first.</summary>
    private static string? StringOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array when value.GetArrayLength() > 0 => StringOf(value[0]),
            JsonValueKind.Object when value.TryGetProperty("value", out var inner) || value.TryGetProperty("name", out inner) =>
                StringOf(inner),
            _ => null,
        };
}
