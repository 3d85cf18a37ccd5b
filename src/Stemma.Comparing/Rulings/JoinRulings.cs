using System.Collections.Immutable;

namespace Stemma.Comparing.Rulings;

/// <summary>Joins and parts groups of items as people have decided.</summary>
internal static class JoinRulings
{
    /// <summary>The groups after the rulings, each with what was decided on it.</summary>
    /// <param name="groups">What the machine joined; an item may stand in more than one.</param>
    /// <param name="rulings">In the order in which they were decided.</param>
    /// <param name="items">What may be joined or parted, each with its key; of items with the same key the first is meant.</param>
    /// <returns>Groups that no ruling touches as they were; none is empty.</returns>
    public static ImmutableArray<RuledGroup> Apply(
        ImmutableArray<RuledGroup> groups,
        ImmutableArray<JoinRuling> rulings,
        IEnumerable<(ItemKey Key, ItemRef Item)> items
    )
    {
        if (rulings.IsDefaultOrEmpty)
        {
            return groups;
        }

        var byKey = items.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Item);
        var ruled = groups.ToList();
        foreach (var ruling in rulings)
        {
            var (one, other) = (Found(ruling.One, byKey), Found(ruling.Other, byKey));
            if (one.Count == 0 || other.Count == 0)
            {
                continue;
            }

            if (ruling.Together)
            {
                Join(ruled, [.. one, .. other], ruling.Because);
            }
            else
            {
                Part(ruled, one, other, ruling.Because);
            }
        }

        return [.. ruled];
    }

    private static HashSet<ItemRef> Found(ImmutableArray<ItemKey> keys, Dictionary<ItemKey, ItemRef> items) =>
        [.. keys.Where(items.ContainsKey).Select(key => items[key])];

    /// <summary>What the machine has joined with any of them since comes along.</summary>
    private static void Join(List<RuledGroup> groups, HashSet<ItemRef> items, string because)
    {
        var touched = groups.Where(group => group.Items.Any(items.Contains)).ToList();
        if (touched.Count == 1 && items.All(touched[0].Items.Contains))
        {
            return;
        }

        var first = touched.Count == 0 ? groups.Count : groups.IndexOf(touched[0]);
        groups.RemoveAll(touched.Contains);
        groups.Insert(
            Math.Min(first, groups.Count),
            new RuledGroup(
                [.. touched.SelectMany(group => group.Items).Concat(items).Distinct().Order()],
                [.. touched.SelectMany(group => group.Because), because]
            )
        );
    }

    /// <summary>What the machine has joined since stays with the first.</summary>
    private static void Part(List<RuledGroup> groups, HashSet<ItemRef> one, HashSet<ItemRef> other, string because)
    {
        for (var index = groups.Count - 1; index >= 0; index--)
        {
            var group = groups[index];
            if (!group.Items.Any(one.Contains) || !group.Items.Any(other.Contains))
            {
                continue;
            }

            groups[index] = new RuledGroup([.. group.Items.Where(item => !other.Contains(item))], [.. group.Because, because]);
            groups.Insert(index + 1, new RuledGroup([.. group.Items.Where(other.Contains)], [.. group.Because, because]));
        }
    }
}

/// <summary>Items that are one, and why.</summary>
/// <param name="Items">Ascending; at least one.</param>
/// <param name="Because">What joined or parted them, the machine's reasons before those of people.</param>
internal sealed record RuledGroup(ImmutableArray<ItemRef> Items, ImmutableArray<string> Because);
