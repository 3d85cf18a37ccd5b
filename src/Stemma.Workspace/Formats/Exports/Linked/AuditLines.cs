using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Text;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Every decision as a JSON object on a line of its own, by number; undone ones too.</summary>
internal static class AuditLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Acts = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new ArticleIdWriter() },
    };

    public static void Write(ExportedStory story, Stream output)
    {
        var items = new DecidedItems(story.Reviewed);
        foreach (var decision in story.Reviewed.Log)
        {
            using (var json = new Utf8JsonWriter(output, Options))
            {
                json.WriteStartObject();
                One(json, decision, items);
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }

    private static void One(Utf8JsonWriter json, Decision decision, DecidedItems items)
    {
        json.WriteNumber("number", decision.Number);
        json.WriteString("at", decision.At.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("by", decision.By);
        json.WritePropertyName("decision");
        JsonSerializer.Serialize(json, decision.Act, Acts);
        json.Strings("items", items.Of(decision));
        json.Object("subject", () => Subject(json, decision.Subject));
        if (!decision.Others.IsEmpty)
        {
            json.WriteStartArray("others");
            foreach (var other in decision.Others)
            {
                json.Item(() => Subject(json, other));
            }

            json.WriteEndArray();
        }

        json.WriteString("was", decision.Was);
        json.WriteString("why", decision.Why);
        json.WriteBoolean("holds", items.Holds(decision));
        json.Optional("orphaned", items.Lost(decision));
    }

    private static void Subject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteString("kind", Stories.JsonWords.Of(subject.Kind));
        json.Optional("aspect", subject.Aspect);
        json.WriteStartArray("words");
        foreach (var words in subject.Words)
        {
            json.Item(() =>
            {
                json.WriteString("article", words.Article.Value);
                json.Optional("aspect", words.Aspect);
                json.WriteNumber("start", words.Span.Start);
                json.WriteNumber("end", words.Span.End);
                json.WriteString("exact", words.Exact);
                json.WriteString("prefix", words.Prefix);
                json.WriteString("suffix", words.Suffix);
            });
        }

        json.WriteEndArray();
    }

    private sealed class ArticleIdWriter : JsonConverter<ArticleId>
    {
        public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? string.Empty);

        public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
