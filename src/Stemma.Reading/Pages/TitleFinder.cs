using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds the headline: structured data, then meta tags, the first heading, the window's title.</summary>
internal static class TitleFinder
{
    private const int LongestHeading = 300;
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " « ", " » ", " :: ", " · ", " • "];

    /// <param name="page">The page.</param>
    /// <param name="outlet">The publisher, whose name at the end of a title is dropped.</param>
    public static Stated Find(PageSource page, string outlet)
    {
        var window = PlainText.Of(page.Document.Title ?? string.Empty);
        var heading = Heading(page, window);
        Stated[] candidates =
        [
            page.Structured.Find("headline"),
            .. page.Meta.All("title").Select(static stated => stated with { Value = PlainText.Of(stated.Value) }),
            heading,
            new Stated(WithoutOutlet(window, outlet), "title"),
        ];
        var first = candidates.FirstOrDefault(static candidate => candidate.IsKnown);
        var title = first with { Value = WithoutSuffix(first.Value ?? string.Empty, outlet) };
        return IsCutShort(title.Value, heading.Value) ? heading
            : title.IsKnown ? title
            : Stated.Nothing;
    }

    /// <summary>The heading that stands in the window's title; else the first main heading.</summary>
    private static Stated Heading(PageSource page, string window)
    {
        var headings = page
            .Layout.Blocks.Where(static block => block.Kind == BlockKind.Heading && block.Text.Length <= LongestHeading)
            .ToList();
        var found =
            headings.Find(block =>
                block.Words > 2 && window.Contains(PlainText.Of(block.Text), StringComparison.OrdinalIgnoreCase)
            ) ?? headings.Find(static block => block.Element.LocalName == "h1");
        return found is null ? Stated.Nothing : new Stated(PlainText.Of(found.Text), found.Element.LocalName);
    }

    private static string WithoutSuffix(string title, string outlet)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (
                at > 0
                && outlet.Length > 0
                && string.Equals(title[(at + separator.Length)..].Trim(), outlet, StringComparison.OrdinalIgnoreCase)
            )
            {
                return title[..at].Trim();
            }
        }

        return title;
    }

    /// <summary>The window's title without what follows its last separator, where that is the shorter part.</summary>
    private static string WithoutOutlet(string window, string outlet)
    {
        var bare = WithoutSuffix(window, outlet);
        var at = Separators.Max(separator => bare.LastIndexOf(separator, StringComparison.Ordinal));
        return bare.Length == window.Length && at > bare.Length / 2 ? bare[..at].Trim() : bare;
    }

    private static bool IsCutShort(string title, string heading)
    {
        var stem = title.TrimEnd('…', '.', ' ');
        return title.Length > 0
            && heading.Length > title.Length
            && (title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal))
            && heading.StartsWith(stem, StringComparison.OrdinalIgnoreCase);
    }
}
