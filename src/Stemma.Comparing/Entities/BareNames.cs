using System.Collections.Immutable;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Joins a person's single name with the one person of the story who has it as surname, else as first name.</summary>
internal static class BareNames
{
    public static void Join(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        var surnames = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var given = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var node = 0; node < nodes.Length; node++)
        {
            if (nodes[node].Type == EntityType.Person && nodes[node].Words.Length > 1)
            {
                Add(surnames, PersonNames.SurnameOf(nodes[node].Words), node);
                Add(given, nodes[node].Words[0], node);
            }
        }

        var bare = Enumerable
            .Range(0, nodes.Length)
            .Where(n => nodes[n].Words.Length == 1 && nodes[n].Type is EntityType.Person or EntityType.Other)
            .ToArray();
        var closeSurnames = new SpellingIndex(surnames.Keys);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in bare)
        {
            var key = nodes[node].Key;
            var joined =
                JoinOnly(node, surnames.GetValueOrDefault(key), clusters, "the surname of one person of the story")
                ?? JoinOnly(node, given.GetValueOrDefault(key), clusters, "the first name of one person of the story")
                ?? JoinOnly(
                    node,
                    Close(closeSurnames, surnames, key),
                    clusters,
                    "a spelling of the surname of one person of the story"
                );
            if (joined is null && nodes[node].Type == EntityType.Person && !first.TryAdd(key, node))
            {
                clusters.Join(first[key], node, "the same single name");
            }
        }
    }

    private static HashSet<int>? Close(SpellingIndex index, Dictionary<string, HashSet<int>> surnames, string key)
    {
        var close = index.CloseTo(key);
        return close.Count == 1 ? surnames[close[0]] : null;
    }

    private static void Add(Dictionary<string, HashSet<int>> index, string key, int node)
    {
        if (!index.TryGetValue(key, out var known))
        {
            index[key] = known = [];
        }

        known.Add(node);
    }

    /// <summary>Null where nobody has the name; false where several have it and it stays apart.</summary>
    private static bool? JoinOnly(int node, HashSet<int>? bearers, EntityClusters clusters, string because)
    {
        var roots = bearers?.Select(clusters.RootOf).Distinct().Take(2).ToArray();
        return roots switch
        {
            null => null,
            [var only] => clusters.Join(only, node, because),
            _ => false,
        };
    }
}
