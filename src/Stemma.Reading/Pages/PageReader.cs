using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stemma.Text;

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
        var (text, marked, placed) = Join(MainTextFinder.Find(source.Layout, title.Value));

        return new Page
        {
            Text = text,
            Boilerplate = marked,
            Posts = PagePosts.Find(source, placed),
            Title = title,
            Outlet = outlet,
            Byline = BylineFinder.Find(source),
            Url = address,
            Language = IdentityFinder.Language(source),
            Published = DateFinder.Published(source, address.Value),
            Updated = DateFinder.Updated(source),
        };
    }

    /// <summary>The parts as paragraphs, and where those stand that are beside the article.</summary>
    private static (string Text, ImmutableArray<MarkedBoilerplate> Marked, ImmutableArray<PlacedBlock> Placed) Join(
        ImmutableArray<PagePart> parts
    )
    {
        var text = new StringBuilder();
        var placed = ImmutableArray.CreateBuilder<PlacedBlock>(parts.Length);
        var marked = ImmutableArray.CreateBuilder<MarkedBoilerplate>();
        foreach (var (block, beside) in parts)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            var span = new TextSpan(text.Length, text.Length + block.Text.Length);
            if (beside is { } kind)
            {
                marked.Add(new MarkedBoilerplate(span, kind));
            }
            else
            {
                placed.Add(new PlacedBlock(block, span));
            }

            text.Append(block.Text);
        }

        return (text.ToString(), marked.DrainToImmutable(), placed.DrainToImmutable());
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(Options).ParseDocument(MarkupTrimmer.Trim(html));
}
