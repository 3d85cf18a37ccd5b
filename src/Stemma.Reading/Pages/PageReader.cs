using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Reading.Pages;

/// <summary>Finds the article in a web page.</summary>
public static class PageReader
{
    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        SkipComments = true,
        DisableElementPositionTracking = true,
    };

    /// <summary>Reads the main text and what the page says of itself.</summary>
    /// <param name="html">The page, decoded; may be broken anywhere, and is read as far as <see cref="PageLimits"/> says.</param>
    /// <returns>A page whose text is empty where no article was found; never throws on what the page holds.</returns>
    public static Page Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var source = new PageSource(Parse(html));

        var outlet = IdentityFinder.Outlet(source);
        var address = IdentityFinder.Address(source);
        var title = TitleFinder.Find(source, outlet.Value);
        var blocks = MainTextFinder.Find(source.Layout, title.Value);

        return new Page
        {
            Text = string.Join("\n\n", blocks.Select(static block => block.Text)),
            Title = title,
            Outlet = outlet,
            Byline = BylineFinder.Find(source),
            Url = address,
            Language = IdentityFinder.Language(source),
            Published = DateFinder.Published(source, address.Value),
            Updated = DateFinder.Updated(source),
        };
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(Options).ParseDocument(MarkupTrimmer.Trim(html));
}
