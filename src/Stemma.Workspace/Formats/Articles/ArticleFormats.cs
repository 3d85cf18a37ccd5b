namespace Stemma.Workspace.Formats.Articles;

/// <summary>The kinds of file that hold articles.</summary>
public enum ArticleFormat
{
    /// <summary>Plain text or Markdown, with or without front matter.</summary>
    Text,

    /// <summary>A saved web page.</summary>
    Html,

    /// <summary>A JSON object, or an array of them.</summary>
    Json,

    /// <summary>A JSON object on each line.</summary>
    JsonLines,

    /// <summary>RSS or Atom.</summary>
    Feed,
}

/// <summary>Tells the kind of a file.</summary>
public static class ArticleFormats
{
    /// <summary>By the name's ending; where that is not known, by the first characters.</summary>
    public static ArticleFormat Of(string name, string text) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" or ".md" or ".markdown" or ".text" => ArticleFormat.Text,
            ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
            ".json" or ".ninjs" => ArticleFormat.Json,
            ".jsonl" or ".ndjson" => ArticleFormat.JsonLines,
            ".xml" or ".rss" or ".atom" or ".rdf" => ArticleFormat.Feed,
            _ => ByContent(text),
        };

    /// <summary>True where a folder's file of this name is read; others, such as pictures, are passed over.</summary>
    public static bool Knows(string name) =>
        Path.GetExtension(name).ToLowerInvariant()
            is ".txt"
                or ".md"
                or ".markdown"
                or ".text"
                or ".html"
                or ".htm"
                or ".xhtml"
                or ".json"
                or ".ninjs"
                or ".jsonl"
                or ".ndjson"
                or ".xml"
                or ".rss"
                or ".atom"
                or ".rdf";

    private static ArticleFormat ByContent(string text)
    {
        var start = text.AsSpan().TrimStart()[..Math.Min(512, text.AsSpan().TrimStart().Length)];
        return start.StartsWith("{", StringComparison.Ordinal) || start.StartsWith("[", StringComparison.Ordinal)
                ? ArticleFormat.Json
            : start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? ArticleFormat.Html
            : start.Contains("<rss", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.Ordinal)
                ? ArticleFormat.Feed
            : ArticleFormat.Text;
    }
}
