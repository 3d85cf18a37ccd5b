using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Formats.Articles;

/// <summary>Reads the articles in one file of any kind that Stemma knows.</summary>
public static class ArticleFile
{
    /// <summary>The longest file that is read, in bytes; a longer one is refused with a message.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The articles in a file.</summary>
    /// <param name="name">The file's name; its ending tells its kind, or else its first characters do.</param>
    /// <param name="bytes">The whole file; any bytes.</param>
    /// <returns>Never throws on what the file holds.</returns>
    public static ReadFile Read(string name, ReadOnlySpan<byte> bytes) => Read(name, bytes, string.Empty);

    /// <summary>The articles in a file that a server sent.</summary>
    /// <param name="name">The file's name; its ending tells its kind where the server's word does not.</param>
    /// <param name="bytes">The whole file; any bytes.</param>
    /// <param name="mediaType">The server's word on its kind and encoding, such as <c>text/html; charset=utf-8</c>; empty where there is none.</param>
    /// <returns>Never throws on what the file holds.</returns>
    public static ReadFile Read(string name, ReadOnlySpan<byte> bytes, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (bytes.IsEmpty)
        {
            return ReadFile.Failed("STM1001", name, "The file is empty. Save the article again, or remove the file.");
        }

        if (BinaryContent.Describe(bytes) is { } kind)
        {
            return ReadFile.Failed("STM1002", name, $"The file is {kind}, not text. Save the article as .html or .txt.");
        }

        var charset = MediaTypes.CharsetOf(mediaType);
        var text = TextDecoder.Decode(bytes, charset);
        var format = MediaTypes.FormatOf(mediaType) ?? ArticleFormats.Of(name, text);
        // XML tells its encoding in a way of its own.
        var told = format == ArticleFormat.Feed ? FeedText.Decode(bytes, charset) : text;
        var read = ArticleLength.Bound(ReadText(name, told, format));
        return read with { Articles = [.. read.Articles.Select(AddressFields.Complete)] };
    }

    private static ReadFile ReadText(string name, string text, ArticleFormat format) =>
        format switch
        {
            ArticleFormat.Feed => FeedArticles.Read(name, text),
            ArticleFormat.Json when JsonFeed.SaysSo(text) => FeedArticles.Read(name, text),
            ArticleFormat.Html => HtmlArticle.Read(name, text),
            ArticleFormat.Json => JsonArticles.Read(name, text),
            ArticleFormat.JsonLines => JsonArticles.ReadLines(name, text),
            _ => TextArticle.Read(name, text),
        };
}
