using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>What moved, as JSON (docs/notifying.md). The same delivery gives the same bytes, as long as nobody renames a story.</summary>
internal static class WebhookBody
{
    private const int MostSources = 3;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="delivery">What is sent.</param>
    /// <param name="site">As <see cref="NotifyOptions.PublicAddress"/>.</param>
    public static byte[] Write(Delivery delivery, string site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", delivery.Movements.IsEmpty ? "stemma.test" : "story.moved");
            json.WriteString("timestamp", Instants.Write(delivery.Movements.IsEmpty ? delivery.At : delivery.Movements[^1].At));
            json.WriteStartObject("data");
            json.WriteNumber("subscription", delivery.To.Number);
            json.WriteStartArray("movements");
            foreach (var movement in delivery.Movements)
            {
                Write(json, movement, site);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, StoryMovement movement, string site)
    {
        json.WriteStartObject();
        json.WriteNumber("number", movement.Number);
        json.WriteString("at", Instants.Write(movement.At));
        json.WriteString("kind", JsonWords.Of(movement.Kind));
        json.WriteString("line", movement.Line);
        json.WriteString("before", movement.Body.Before);
        json.WriteString("after", movement.Body.After);
        json.WriteStartObject("story");
        json.WriteNumber("key", movement.Story);
        json.WriteString("title", movement.Title);
        json.WriteNumber("revision", movement.Revision);
        if (site.Length > 0)
        {
            json.WriteString("url", PageOf(movement, site));
        }

        json.WriteEndObject();
        json.WriteStartArray("sources");
        foreach (var words in movement.Body.Because.Take(MostSources))
        {
            json.WriteStartObject();
            json.WriteString("outlet", words.Outlet);
            json.WriteString("article", words.Article.Value);
            json.WriteString("words", words.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Where a person reads on.</summary>
    internal static string PageOf(StoryMovement movement, string site) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/stories/{movement.Story}/moved#movement-{movement.Number}");
}
