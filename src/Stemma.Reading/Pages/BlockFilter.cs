using System.Collections.Immutable;

namespace Stemma.Reading.Pages;

/// <summary>Drops, from the blocks of an article's element, those that are no part of its text.</summary>
internal static class BlockFilter
{
    private const double MostlyLink = 0.8;
    private const int LongestMenuLine = 30;

    /// <param name="blocks">The blocks of the article's element, asides left out.</param>
    /// <param name="title">The headline, which is kept apart from the text.</param>
    public static ImmutableArray<Block> Keep(ImmutableArray<Block> blocks, string title)
    {
        var kept = blocks.Where(block => !IsMenu(block) && !IsTitle(block, title)).ToList();
        while (kept.Count > 0 && kept[^1].Kind == BlockKind.Heading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return [.. Deduplicate(kept)];
    }

    private static bool IsMenu(Block block) =>
        block.LinkShare > MostlyLink && (block.Words < LongestMenuLine || block.Text.Contains('\n', StringComparison.Ordinal));

    private static bool IsTitle(Block block, string title) =>
        block.Element.LocalName == "h1"
        || (title.Length > 0 && string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Block> Deduplicate(IEnumerable<Block> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return blocks.Where(block => block.Words < 8 || seen.Add(block.Text));
    }
}
