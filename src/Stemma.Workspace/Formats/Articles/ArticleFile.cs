namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads the articles in one file of any kind that Stemma knows.</summary>
public static class ArticleFile
{
    /// <summary>The longest file that is read, in bytes; a longer one is refused with a message.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <param name="name">The file's name; its ending tells its kind, or else its first characters do.</param>
    /// <param name="bytes">The whole file; any bytes.</param>
    /// <returns>Never throws on what the file holds.</returns>
    public static ReadFile Read(string name, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (bytes.IsEmpty)
        {
            return ReadFile.Failed("STM1001", name, "The file is empty. Save the article again, or remove the file.");
        }

        if (BinaryContent.Describe(bytes) is { } kind)
        {
            return ReadFile.Failed("STM1002", name, $"The file is {kind}, not text. Save the article as .html or .txt.");
        }

        var text = TextDecoder.Decode(bytes);
        var read = ArticleLength.Bound(ReadText(name, text));
        return read with { Articles = [.. read.Articles.Select(AddressFields.Complete)] };
    }

    private static ReadFile ReadText(string name, string text) =>
        ArticleFormats.Of(name, text) switch
        {
            ArticleFormat.Html => HtmlArticle.Read(name, text),
            ArticleFormat.Json => JsonArticles.Read(name, text),
            ArticleFormat.JsonLines => JsonArticles.ReadLines(name, text),
            ArticleFormat.Feed => FeedArticles.Read(name, text),
            _ => TextArticle.Read(name, text),
        };
}
