using System.Collections.Immutable;

namespace Stemma.Eval.Stories;

/// <summary>Which item of the story stands for which item of the gold.</summary>
internal static class GoldMatch
{
    /// <summary>Pairs gold passages and found stretches one to one, the best overlap first.</summary>
    /// <param name="gold">The passages.</param>
    /// <param name="found">Where the story's items stand.</param>
    /// <param name="story">Where the passages are looked up.</param>
    /// <param name="need">The least overlap, 0 to 1.</param>
    /// <returns>Gold id → position among the stretches.</returns>
    public static Dictionary<string, int> OneToOne(
        IEnumerable<GoldPassage> gold,
        ImmutableArray<Stretch?> found,
        ScoredStory story,
        double need
    )
    {
        var candidates = gold.Select(passage => (passage.Id, Where: story.Find(passage)))
            .SelectMany(wanted =>
                found.Select((stretch, index) => (Overlap: Stretch.Overlap(wanted.Where, stretch), wanted.Id, Index: index))
            )
            .Where(pair => pair.Overlap >= need)
            .OrderByDescending(pair => pair.Overlap)
            .ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.Index);

        var matched = new Dictionary<string, int>(StringComparer.Ordinal);
        var used = new HashSet<int>();
        foreach (var (_, id, index) in candidates)
        {
            if (!matched.ContainsKey(id) && used.Add(index))
            {
                matched.Add(id, index);
            }
        }

        return matched;
    }
}

/// <summary>Two ids, the smaller first.</summary>
internal readonly record struct IdPair(string First, string Second)
{
    /// <summary>The pair of two ids in either order.</summary>
    public static IdPair Of(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? new(one, other) : new(other, one);

    /// <summary>Every pair of different ids that stand in one group, once.</summary>
    public static HashSet<IdPair> Within(IEnumerable<IEnumerable<string>> groups)
    {
        var pairs = new HashSet<IdPair>();
        foreach (var group in groups)
        {
            var ids = group.Distinct(StringComparer.Ordinal).ToList();
            for (var i = 0; i < ids.Count; i++)
            {
                for (var j = i + 1; j < ids.Count; j++)
                {
                    pairs.Add(Of(ids[i], ids[j]));
                }
            }
        }

        return pairs;
    }

    /// <summary>In ordinal order.</summary>
    public static IEnumerable<IdPair> Sorted(IEnumerable<IdPair> pairs) =>
        pairs.OrderBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Second, StringComparer.Ordinal);

    public override string ToString() => $"{First} + {Second}";
}
