using System.Text.Json;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>A JSON object seen as an article: ninjs by IPTC (1.x, 2.x, 3.x), or a plain object with the front matter's fields.</summary>
internal sealed class JsonStory
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["title"] = ["title", "headline", "headline_main", "headlines"],
        ["outlet"] = ["outlet", "publisher", "copyrightholder", "copyrightHolder", "infosources", "infoSources", "source"],
        ["byline"] = ["byline", "by", "author"],
        ["url"] = ["url", "canonical", "uri", "altids", "altIds"],
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
        Text = JsonBodies.TextOf(item);
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
            if (item.TryGetProperty(key, out var value) && ValuesOf(value).FirstOrDefault(text => IsFit(name, text)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>An agency's own urn is no address.</summary>
    private static bool IsFit(string name, string value) =>
        !string.IsNullOrWhiteSpace(value) && (name != "url" || value.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    private static bool IsNinjs(JsonElement item) =>
        item.TryGetProperty("uri", out _)
        && (item.TryGetProperty("versioncreated", out _) || item.TryGetProperty("versionCreated", out _));

    /// <summary>A string itself; of an object its value or name, or else those of its fields; of a list those of its items, the main one first.</summary>
    private static IEnumerable<string> ValuesOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().OrderBy(each => IsMain(each) ? 0 : 1).SelectMany(ValuesOf),
            JsonValueKind.Object when value.TryGetProperty("value", out var inner) || value.TryGetProperty("name", out inner) =>
                ValuesOf(inner),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(field => ValuesOf(field.Value)),
            _ => [],
        };

    private static bool IsMain(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("role", out var role)
        && role.ValueKind == JsonValueKind.String
        && role.GetString()!.Equals("main", StringComparison.OrdinalIgnoreCase);
}
