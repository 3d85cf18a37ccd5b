using System.Text.Json;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>The fields of a JSON object, whatever kind their values are of.</summary>
/// <param name="find">Finds a field by its name.</param>
internal readonly struct JsonFields(JsonFields.Find find)
{
    /// <summary>Finds a field by its name.</summary>
    public delegate bool Find(string name, out JsonElement value);

    /// <summary>The fields of an object.</summary>
    public static JsonFields Of(JsonElement value) => new(value.TryGetProperty);

    /// <summary>A text, or a number as it is written; empty where the field is neither.</summary>
    public string Text(string name) =>
        find(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : string.Empty;

    /// <summary>A text on one line.</summary>
    public string Line(string name) => OneLine.Of(Text(name));

    /// <summary>A whole number from 0; null where the field is none.</summary>
    public long? Length(string name) =>
        find(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0
            ? number
            : null;

    /// <summary>The objects in a list, or the one that stands in its place.</summary>
    public IEnumerable<JsonFields> Objects(string name) =>
        Values(name).Where(value => value.ValueKind == JsonValueKind.Object).Select(Of);

    /// <summary>The texts in a list, each on one line.</summary>
    public IEnumerable<string> Lines(string name) =>
        Values(name).Where(value => value.ValueKind == JsonValueKind.String).Select(value => OneLine.Of(value.GetString()!));

    private IEnumerable<JsonElement> Values(string name) =>
        !find(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : [value];
}
