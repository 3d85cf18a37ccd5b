using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Eval.NewsYear;

/// <summary>Writes JSON Feed 1.1.</summary>
internal static class JsonNewsFeed
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The feed in UTF-8.</summary>
    public static byte[] Write(NewsOutlet outlet, NewsWeb web, IEnumerable<EntryParts> entries)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", outlet.Name);
            json.WriteString("home_page_url", web.RootOf(outlet) + "/");
            json.WriteString("feed_url", web.FeedOf(outlet));
            json.WriteString("language", "en");
            json.WriteStartArray("items");
            foreach (var entry in entries)
            {
                WriteEntry(json, outlet, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, NewsOutlet outlet, EntryParts entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Address);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Text.Title);
        json.WriteString("date_published", NewsFeeds.Iso(entry.Published));
        json.WriteString("date_modified", NewsFeeds.Iso(entry.Updated));
        json.WriteString("summary", entry.Summary);
        if (outlet.HasFullFeed)
        {
            json.WriteString("content_html", entry.Html);
        }

        if (entry.Text.Byline.Length > 0)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", entry.Text.Byline);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
