using System.Collections.Immutable;

namespace Stemma.Comparing.Movements;

/// <summary>Which figure of an earlier reading of a story each figure of a later one is: that with which it shares most claims.</summary>
internal static class MatchedFigures
{
    /// <summary>For each figure of the later story its earlier self; null where it has none. No figure is the self of two.</summary>
    public static ImmutableArray<FigureSnapshot?> Of(StorySnapshot before, StorySnapshot after)
    {
        // Of several claims with one number, as in «five men, all killed», the first figure is taken: the others follow by their other claims.
        var earlier = new Dictionary<WordKey, int>();
        foreach (var (figure, index) in before.Figures.Select((figure, index) => (figure, index)))
        {
            foreach (var count in figure.Counts)
            {
                earlier.TryAdd(count, index);
            }
        }

        var shared =
            from later in Enumerable.Range(0, after.Figures.Length)
            from count in after.Figures[later].Counts
            where earlier.ContainsKey(count)
            group count by (Earlier: earlier[count], Later: later) into pair
            orderby pair.Count() descending, pair.Key.Earlier, pair.Key.Later
            select pair.Key;
        var selves = new FigureSnapshot?[after.Figures.Length];
        var taken = new HashSet<int>();
        foreach (var (figure, later) in shared)
        {
            if (selves[later] is null && taken.Add(figure))
            {
                selves[later] = before.Figures[figure];
            }
        }

        return [.. selves];
    }
}
