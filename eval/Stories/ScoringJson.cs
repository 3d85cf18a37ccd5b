using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Eval.Stories;

/// <summary>How gold files and stories are read: names in camel case, null lists as empty ones.</summary>
internal static class ScoringJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new ListConverter() },
        };

    /// <summary>The list, or an empty one where the JSON has none.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;

    private sealed class ListConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Lists<>).MakeGenericType(type.GetGenericArguments()))!;
    }

    private sealed class Lists<T> : JsonConverter<ImmutableArray<T>>
    {
        public override bool HandleNull => true;

        public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            [.. JsonSerializer.Deserialize<List<T>>(ref reader, options) ?? []];

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}

/// <summary>Reads one string as a list of one.</summary>
internal sealed class OneOrManyConverter : JsonConverter<ImmutableArray<string>>
{
    public override ImmutableArray<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? [reader.GetString()!]
            : [.. JsonSerializer.Deserialize<List<string>>(ref reader, options) ?? []];

    public override void Write(Utf8JsonWriter writer, ImmutableArray<string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}

/// <summary>Reads a number, null, or a pair.</summary>
internal sealed class GoldNumberConverter : JsonConverter<GoldNumber>
{
    public override bool HandleNull => true;

    public override GoldNumber Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var only = JsonSerializer.Deserialize<double?>(ref reader, options);
            return new GoldNumber(only, only, IsRange: false);
        }

        var pair = JsonSerializer.Deserialize<List<double?>>(ref reader, options)!;
        return pair.Count == 2
            ? new GoldNumber(pair[0], pair[1], IsRange: true)
            : throw new JsonException("A pair has two values.");
    }

    public override void Write(Utf8JsonWriter writer, GoldNumber value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.IsRange ? new[] { value.From, value.To } : (object?)value.From, options);
}
