using System.Text;
using System.Text.Json;
using Stemma.Reading.Pages;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>Reads JSON Feed 1 and 1.1. An item is read as soon as it is whole, so a feed that stops half-way gives those before.</summary>
internal static class JsonFeed
{
    private const string VersionAddress = "jsonfeed.org/version/";
    private const int Reach = 4096;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>True where the text begins as a JSON object does.</summary>
    public static bool IsJson(string text) => text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>True where the text is JSON and says near its beginning that it is a feed.</summary>
    public static bool SaysSo(string text) =>
        IsJson(text) && text.AsSpan(0, Math.Min(text.Length, Reach)).Contains(VersionAddress, StringComparison.OrdinalIgnoreCase);

    /// <param name="text">JSON, whole or not.</param>
    /// <param name="draft">Takes what is found.</param>
    public static void Read(string text, FeedDraft draft)
    {
        var head = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonEscapes.Mend(text)), Options);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (name == "items" && reader.TokenType == JsonTokenType.StartArray)
                {
                    draft.Head = draft.Head with { Kind = FeedKind.Json };
                    ReadItems(ref reader, draft);
                }
                else
                {
                    head[name] = JsonElement.ParseValue(ref reader);
                }
            }
        }
        catch (JsonException broken)
        {
            draft.Head = Of(head, draft);
            draft.Break((broken.LineNumber ?? 0) + 1, isTooDeep: false);
            return;
        }

        draft.Head = Of(head, draft);
    }

    private static void ReadItems(ref Utf8JsonReader reader, FeedDraft draft)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonElement.ParseValue(ref reader);
            if (item.ValueKind == JsonValueKind.Object)
            {
                draft.Add(JsonItem.Of(item, draft));
            }
        }
    }

    private static ReadFeed Of(Dictionary<string, JsonElement> head, FeedDraft draft)
    {
        var fields = new JsonFields(head.TryGetValue);
        var version = fields.Text("version");
        var at = version.LastIndexOf(VersionAddress, StringComparison.OrdinalIgnoreCase);
        string Address(string name) => FeedAddresses.Resolve(fields.Text(name), draft.Base);
        return draft.Head with
        {
            Kind = at >= 0 ? FeedKind.Json : draft.Head.Kind,
            Version = at >= 0 ? version[(at + VersionAddress.Length)..] : string.Empty,
            Title = fields.Line("title"),
            HomeAddress = Address("home_page_url"),
            Language = FeedElements.LanguageIn(fields.Line("language")),
            SelfAddress = Address("feed_url"),
            NextAddress = Address("next_url"),
            HubAddresses =
            [
                .. fields
                    .Objects("hubs")
                    .Select(hub => FeedAddresses.Resolve(hub.Text("url"), draft.Base))
                    .Where(address => address.Length > 0),
            ],
        };
    }
}
