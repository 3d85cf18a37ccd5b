using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Reading.Pages;

/// <summary>Finds the article in a web page.</summary>
public static class PageReader
{
    /// <summary>Reads the main text and what the page says of itself.</summary>
    /// <param name="html">The page, decoded; may be broken anywhere.</param>
    /// <returns>A page whose text is empty where no article was found; never throws on what the page holds.</returns>
    public static Page Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var document = Parse(html);
        var layout = document.Body is { } body ? PageLayout.Of(body) : new PageLayout([], []);
        var blocks = MainTextFinder.Find(layout, string.Empty);
        return new Page { Text = string.Join("\n\n", blocks.Select(static block => block.Text)) };
    }

    private static IHtmlDocument Parse(string html) =>
        new HtmlParser(
            new HtmlParserOptions
            {
                IsScripting = false,
                SkipComments = true,
                DisableElementPositionTracking = true,
            }
        ).ParseDocument(MarkupTrimmer.Trim(html));
}
