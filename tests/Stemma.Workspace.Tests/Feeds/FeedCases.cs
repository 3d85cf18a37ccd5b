using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Stemma.Testing;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Tests.Feeds;

/// <summary>The cases in <c>specs/feeds</c>, and feeds written as those write them.</summary>
internal static class FeedCases
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new TimeConverter() },
    };

    /// <summary>All cases of a file.</summary>
    public static T[] Read<T>(string file) =>
        JsonSerializer.Deserialize<T[]>(File.ReadAllText(Repository.PathOf($"specs/feeds/{file}.json")), Options)!;

    /// <summary>What was read as JSON.</summary>
    public static JsonNode Written(ReadFeed feed) => JsonSerializer.SerializeToNode(feed, Options)!;

    /// <summary>A date as it was stated: to the year, month, day, time of day or instant.</summary>
    public static string? Written(FeedTime? time) =>
        time switch
        {
            null => null,
            { Precision: FeedTimePrecision.Year } year => year.At.ToString("yyyy", CultureInfo.InvariantCulture),
            { Precision: FeedTimePrecision.Month } month => month.At.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            { Precision: FeedTimePrecision.Day } day => day.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Precision: FeedTimePrecision.LocalTime } local => local.At.ToString(
                "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
                CultureInfo.InvariantCulture
            ),
            { } instant => instant.At.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        };

    private sealed class TimeConverter : JsonConverter<FeedTime>
    {
        public override FeedTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FeedTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Written(value));
    }
}
