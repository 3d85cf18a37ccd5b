using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Comparing;

namespace Stemma.Workspace.Formats.Stories;

/// <summary>Writes a story as one JSON object, <c>stemma/story/1</c>; described in <c>docs/formats.md</c>.</summary>
public static class StoryJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the story; the same story gives the same bytes.</summary>
    /// <param name="story">The story.</param>
    /// <param name="output">Takes UTF-8 without a byte order mark, ended by a line feed; stays open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Story story, Stream output)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            new StoryJsonWriter(json, story).Write();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The story as a string; for small stories.</summary>
    public static string ToString(Story story)
    {
        using var buffer = new MemoryStream();
        Write(story, buffer);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
