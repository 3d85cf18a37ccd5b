namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads JSON: ninjs 1 to 3, and plain objects with the front matter's fields and <c>text</c>.</summary>
internal static class JsonArticles
{
    public static ReadFile Read(string name, string json) => ReadFile.Failed("STM1004", name, "JSON is not read yet.");

    public static ReadFile ReadLines(string name, string lines) => Read(name, lines);
}
