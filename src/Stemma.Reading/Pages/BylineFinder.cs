using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds the authors: structured data, meta tags, microdata, then a visible byline.</summary>
internal static class BylineFinder
{
    private const int LongestByline = 150;
    private const int MostWords = 20;

    /// <summary>The authors as stated, parted by <c>", "</c>, without «By».</summary>
    public static Stated Find(PageSource page)
    {
        var meta = page.Meta.All("byline").GroupBy(static stated => stated.Field, StringComparer.Ordinal);
        return meta.Select(static group => new Stated(
                string.Join(", ", group.Select(static author => Clean(author.Value))),
                group.Key
            ))
            .Prepend(page.Structured.Find("creator"))
            .Prepend(page.Structured.Find("author"))
            .Concat(Marked(page))
            .Concat(Visible(page))
            .Select(static stated => stated with { Value = Clean(stated.Value ?? string.Empty) })
            .FirstOrDefault(static stated => IsByline(stated.Value), Stated.Nothing);
    }

    /// <summary>Elements whose mark-up says that they name an author.</summary>
    private static IEnumerable<Stated> Marked(PageSource page)
    {
        foreach (var element in page.WithProperty("author"))
        {
            var name = element.QuerySelector("[itemprop=name]") ?? element;
            yield return new Stated(name.GetAttribute("content") ?? name.TextContent, "itemprop: author");
        }

        foreach (var element in page.Document.All.Where(static element => element.GetAttribute("rel") is "author"))
        {
            yield return new Stated(element.TextContent, "rel: author");
        }

        foreach (
            var element in page
                .Document.All.Where(IsNamedByline)
                .Where(static element => element.TextContent.Length < 2 * LongestByline)
        )
        {
            yield return new Stated(FirstLine(element.TextContent), $"class: {element.GetAttribute("class")}");
        }
    }

    /// <summary>A short line that begins with «By» and goes on with a capital.</summary>
    private static IEnumerable<Stated> Visible(PageSource page) =>
        page
            .Layout.Blocks.Where(static block =>
                block.Words is > 1 and < MostWords
                && block.Text.Length > 4
                && block.Text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
                && char.IsUpper(block.Text[3])
                && block.Text[^1] is not ('.' or '!' or '?')
            )
            .Select(static block => new Stated(FirstLine(block.Text), "text"));

    private static bool IsNamedByline(IElement element) =>
        element.GetAttribute("class") is { } names
        && names
            .Split(' ')
            .Any(static name =>
                name.ToLowerInvariant()
                    is "byline"
                        or "author"
                        or "author-name"
                        or "authorname"
                        or "author_name"
                        or "article-author"
                        or "post-author"
                        or "entry-author"
                        or "byline-name"
                        or "article__author"
                        or "article-byline"
                        or "story-byline"
                        or "byline__name"
            );

    private static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(static line => line.Length > 3)
        ?? string.Empty;

    private static string Clean(string value)
    {
        var text = PlainText.Of(value);
        foreach (
            var lead in (ReadOnlySpan<string>)
                ["written by", "posted by", "reported by", "story by", "by:", "by", "author:", "from"]
        )
        {
            if (
                text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                && text.Length > lead.Length
                && text[lead.Length] == ' '
            )
            {
                text = text[(lead.Length + 1)..].TrimStart();
            }
        }

        foreach (var mark in (ReadOnlySpan<string>)[" | ", " • ", " · ", " – ", " — ", " / "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            text = at > 0 ? text[..at] : text;
        }

        return text.Trim(' ', ',', ';', '|', '·', '•', '-');
    }

    private static bool IsByline(string text) =>
        text.Length is > 1 and <= LongestByline
        && text.Any(char.IsLetter)
        && !IdentityFinder.IsAddress(text.Split(", ")[0])
        && !text.StartsWith('@')
        && text is not ("admin" or "Admin" or "administrator" or "Administrator" or "null" or "undefined" or "Staff" or "author");
}
