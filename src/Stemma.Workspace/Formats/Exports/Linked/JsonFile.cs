using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Writes a JSON file: UTF-8, indented, ended by a line feed; what is empty is left out.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a member that is an object.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    /// <summary>Writes an object that is an item of a list.</summary>
    public static void Item(this Utf8JsonWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    /// <summary>Writes a string where there is one.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes a number where there is one.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a list of strings where there is any.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var list = values.Distinct(StringComparer.Ordinal).ToArray();
        if (list.Length > 0)
        {
            json.WriteStartArray(name);
            foreach (var value in list)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
