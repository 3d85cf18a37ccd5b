using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>Finds the blocks of a page that are its article.</summary>
internal static class MainTextFinder
{
    private const double LargestAside = 0.7;
    private const int MostProseOfFurniture = 40;
    private const int Enough = 60;
    private const int MostBehind = 2_000;
    private const int MostComments = 200;

    /// <returns>The article's blocks in order, with what stands beside them; empty where the page has no article.</returns>
    public static ImmutableArray<PagePart> Find(PageLayout layout, string title)
    {
        var strict = Select(layout, Asides(layout), title);
        var lax = WordsOf(strict) >= Enough ? strict : Select(layout, new bool[layout.Blocks.Length], title);
        return WordsOf(lax) > WordsOf(strict) * 2 ? lax : strict;
    }

    private static int WordsOf(ImmutableArray<PagePart> parts) =>
        parts.Sum(static part => part.Beside is null ? part.Block.Words : 0);

    /// <summary>True for each block in a part that its names call an aside. The part that holds the article's own element is none.</summary>
    private static bool[] Asides(PageLayout layout)
    {
        var prose = Sums(layout, static block => block.IsProse ? block.Words : 0);
        int ProseOf(Region region) => prose[region.End] - prose[region.First];
        var body = layout.Regions.Where(static region => region.Cue == RegionCue.Body).MaxBy(ProseOf);
        var asides = new bool[layout.Blocks.Length];
        foreach (var region in layout.Regions)
        {
            var isAround = body is not null && region.First <= body.First && body.End <= region.End && ProseOf(body) > 0;
            var most = region.Cue switch
            {
                RegionCue.Aside => isAround ? 0 : LargestAside * prose[^1],
                RegionCue.Furniture => isAround ? 0 : MostProseOfFurniture,
                _ => -1,
            };
            if (ProseOf(region) <= most)
            {
                Array.Fill(asides, true, region.First, region.End - region.First);
            }
        }

        TeaserLists.Mark(layout, asides);
        return asides;
    }

    private static ImmutableArray<PagePart> Select(PageLayout layout, bool[] asides, string title)
    {
        var region = Best(layout, asides);
        if (region is null)
        {
            return [];
        }

        var blocks = Enumerable.Range(region.First, region.End - region.First);
        var text = BlockFilter
            .Keep([.. blocks.Where(index => !asides[index]).Select(index => layout.Blocks[index])], title)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return text.Count == 0
            ? []
            :
            [
                .. blocks
                    .Select(index => PartOf(layout.Blocks[index], asides[index], text, region))
                    .Concat(CommentsBehind(layout, region))
                    .OfType<PagePart>(),
            ];
    }

    private static PagePart? PartOf(Block block, bool isAside, HashSet<object?> text, Region region) =>
        text.Contains(block) ? new PagePart(block, null)
        : isAside && AsideKinds.Of(block.Element, region.Element) is { } kind ? new PagePart(block, kind)
        : null;

    /// <summary>The readers' comments that stand behind the article, as many as a reader may look at.</summary>
    private static IEnumerable<PagePart?> CommentsBehind(PageLayout layout, Region region) =>
        layout
            .Blocks.Skip(region.End)
            .Take(MostBehind)
            .Where(block => AsideKinds.Of(block.Element, region.Element) == BoilerplateKind.Other)
            .Take(MostComments)
            .Select(block => (PagePart?)new PagePart(block, BoilerplateKind.Other));

    /// <summary>The region with the greatest sum of values: prose counts for it, links and fragments against it.</summary>
    private static Region? Best(PageLayout layout, bool[] asides)
    {
        var values = new double[layout.Blocks.Length + 1];
        for (var i = 0; i < layout.Blocks.Length; i++)
        {
            values[i + 1] = values[i] + (asides[i] ? 0 : Value(layout.Blocks[i]));
        }

        Region? best = null;
        var highest = 0.0;
        foreach (var region in layout.Regions)
        {
            var sum = values[region.End] - values[region.First];
            var score = region.Cue == RegionCue.Body ? sum * 1.3 : sum;
            if (score >= highest && score > 0)
            {
                (best, highest) = (region, score);
            }
        }

        return best is null ? null : Body(layout, best);
    }

    /// <summary>The element named as an article's text around a region; else the region itself.</summary>
    private static Region Body(PageLayout layout, Region region)
    {
        for (var outer = region; outer is not null; outer = outer.Parent < 0 ? null : layout.Regions[outer.Parent])
        {
            if (outer.Cue == RegionCue.Body)
            {
                return outer;
            }
        }

        return region;
    }

    private static double Value(Block block) =>
        block.IsProse ? block.Words
        : block.LinkShare > 0.5 ? -10 - block.Words
        : -4;

    private static int[] Sums(PageLayout layout, Func<Block, int> count)
    {
        var sums = new int[layout.Blocks.Length + 1];
        for (var i = 0; i < layout.Blocks.Length; i++)
        {
            sums[i + 1] = sums[i] + count(layout.Blocks[i]);
        }

        return sums;
    }
}
