using System.Text.Json;
using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads JSON: ninjs 1 to 3, and plain objects with the front matter's fields and <c>text</c>.</summary>
internal static class JsonArticles
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>One object, or an array of them.</summary>
    public static ReadFile Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonEscapes.Mend(json), Options);
            var root = document.RootElement;
            return root.ValueKind switch
            {
                JsonValueKind.Object => ReadObject(name, root),
                JsonValueKind.Array => Join(
                    root.EnumerateArray().Select((item, index) => ReadObject($"{name}#{index + 1}", item))
                ),
                _ => NoArticle(name),
            };
        }
        catch (JsonException broken)
        {
            return Broken(name, broken, broken.LineNumber ?? 0);
        }
    }

    /// <summary>An object on each line; a broken line costs that line.</summary>
    public static ReadFile ReadLines(string name, string lines)
    {
        var files = new List<ReadFile>();
        var number = 0;
        foreach (var line in lines.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                files.Add(ReadLine($"{name}#{number}", line.ToString(), number));
            }
        }

        return files.Count == 0 ? NoArticle(name) : Join(files);
    }

    private static ReadFile ReadLine(string name, string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonEscapes.Mend(line), Options);
            return ReadObject(name, document.RootElement);
        }
        catch (JsonException broken)
        {
            return Broken(name, broken, number - 1);
        }
    }

    private static ReadFile ReadObject(string name, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return NoArticle(name);
        }

        var story = new JsonStory(item);
        if (string.IsNullOrWhiteSpace(story.Text))
        {
            return NoArticle(name);
        }

        return ReadFile.Of(ArticleFields.Apply(Article.Of(name, TextDecoder.Clean(story.Text)), story.Kind, story.Field));
    }

    private static ReadFile Join(IEnumerable<ReadFile> files)
    {
        var all = files.ToArray();
        return new ReadFile([.. all.SelectMany(file => file.Articles)], [.. all.SelectMany(file => file.Diagnostics)]);
    }

    private static ReadFile NoArticle(string name) =>
        ReadFile.Failed(
            "STM1004",
            name,
            "The JSON holds no article: it needs a field «text», or ninjs' «body_text», «body_xhtml» or «bodies»."
        );

    private static ReadFile Broken(string name, JsonException broken, long line) =>
        ReadFile.Failed(
            "STM1005",
            name,
            $"The JSON is broken at line {line + 1}, byte {(broken.BytePositionInLine ?? 0) + 1}. Export it again, or mend it there."
        );
}
