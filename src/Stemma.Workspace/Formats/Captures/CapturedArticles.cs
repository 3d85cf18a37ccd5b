using Stemma.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Reads the articles of a capture.</summary>
public static class CapturedArticles
{
    /// <summary>The articles, with what the capture knows of the page: its kind, its encoding and, where the page does not state its own, its address.</summary>
    /// <param name="capture">Any bytes.</param>
    /// <returns>As <see cref="ArticleFile"/> does; the address is among the names of each article.</returns>
    public static ReadFile Of(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        var read = ArticleFile.Read(capture.Name, capture.Bytes.AsSpan(), capture.MediaType);
        return capture.Address.Length == 0
            ? read
            : read with
            {
                Articles = [.. read.Articles.Select(article => At(capture.Address, article, isAlone: read.Articles.Length == 1))],
            };
    }

    /// <summary>The address of a file of several articles, such as a feed, is the address of none of them.</summary>
    private static Article At(string address, Article article, bool isAlone)
    {
        var named = article with
        {
            Names = [.. article.Names.Append(address).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        return isAlone && !article.Url.IsKnown
            ? AddressFields.Complete(named with { Url = new Stated(address, "capture: address") })
            : named;
    }
}
