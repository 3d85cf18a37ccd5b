using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>Knows lists of other articles by how their entries look: a link to each, then the beginning of its text, cut off with an ellipsis.</summary>
internal static class TeaserLists
{
    private const int FewestEntries = 2;

    /// <summary>Marks the blocks of such entries in <paramref name="asides"/>.</summary>
    public static void Mark(PageLayout layout, bool[] asides)
    {
        var lists = layout
            .Regions.Where(region => region.Parent >= 0 && region.End > region.First && IsTeaser(layout, region))
            .GroupBy(region => region.Parent)
            .Where(entries => entries.Count() >= FewestEntries);
        foreach (var entry in lists.SelectMany(entries => entries))
        {
            Array.Fill(asides, true, entry.First, entry.End - entry.First);
        }
    }

    private static bool IsTeaser(PageLayout layout, Region region)
    {
        const int mostBlocks = 6;
        var last = layout.Blocks[region.End - 1].Text;
        return region.End - region.First <= mostBlocks
            && (
                last.EndsWith("...", StringComparison.Ordinal)
                || last.EndsWith('…')
                || last.EndsWith("[…]", StringComparison.Ordinal)
            )
            && BeginsWithLink(region.Element);
    }

    private static bool BeginsWithLink(IElement element)
    {
        // Down the first children that hold text, as deep as headlines are wrapped.
        const int deepest = 6;
        INode? node = element;
        for (var depth = 0; depth < deepest && node is not null; depth++)
        {
            node = node.ChildNodes.FirstOrDefault(child => !string.IsNullOrWhiteSpace(child.TextContent));
            if (node is IElement { LocalName: "a" } link && link.HasAttribute("href"))
            {
                return true;
            }
        }

        return false;
    }
}
