using System.Collections.Immutable;
using Stemma.Comparing.Rulings;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Entities joined so far; refuses what surely are two.</summary>
internal sealed class EntityClusters
{
    private readonly int[] parents;
    private readonly List<NamedNode>[] members;
    private readonly List<string>[] reasons;

    public EntityClusters(IReadOnlyList<NamedNode> nodes)
    {
        parents = [.. Enumerable.Range(0, nodes.Count)];
        members = [.. nodes.Select(n => new List<NamedNode> { n })];
        reasons = [.. nodes.Select(_ => new List<string>())];
    }

    public int Count => parents.Length;

    public int RootOf(int node)
    {
        while (parents[node] != node)
        {
            node = parents[node] = parents[parents[node]];
        }

        return node;
    }

    public IReadOnlyList<NamedNode> MembersOf(int node) => members[RootOf(node)];

    /// <summary>What is one so far, and why.</summary>
    public ImmutableArray<RuledGroup> Groups() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Where(node => RootOf(node) == node)
                .Select(root => new RuledGroup([.. members[root].Select(member => member.Item).Order()], [.. reasons[root]])),
        ];

    /// <summary>Joins two, unless their types or names forbid it; true where they are one now.</summary>
    public bool Join(int first, int second, string because)
    {
        var (a, b) = (RootOf(first), RootOf(second));
        if (a == b)
        {
            return true;
        }

        if (!TypesFit(members[a], members[b]) || !NamesFit(members[a], members[b]))
        {
            return false;
        }

        var (into, from) = members[a].Count >= members[b].Count ? (a, b) : (b, a);
        parents[from] = into;
        members[into].AddRange(members[from]);
        reasons[into].AddRange(reasons[from]);
        if (!reasons[into].Contains(because))
        {
            reasons[into].Add(because);
        }

        return true;
    }

    private static bool TypesFit(List<NamedNode> first, List<NamedNode> second)
    {
        // A type that little speaks for keeps no two spellings apart.
        if (first.TrueForAll(node => node.IsTypedWeakly) || second.TrueForAll(node => node.IsTypedWeakly))
        {
            return true;
        }

        var (a, b) = (TypeOf(first), TypeOf(second));
        return a == b
            || a == EntityType.Other
            || b == EntityType.Other
            || (a, b) is (EntityType.Organisation, EntityType.Place) or (EntityType.Place, EntityType.Organisation);
    }

    /// <summary>The type that most members have, «other» apart; the first of those that are as frequent.</summary>
    public static EntityType TypeOf(IReadOnlyList<NamedNode> cluster) =>
        cluster
            .Where(n => n.Type != EntityType.Other)
            .GroupBy(n => n.Type)
            .OrderByDescending(same => same.Sum(n => n.Entity.Mentions.Length))
            .ThenBy(same => same.Key)
            .Select(same => same.Key)
            .FirstOrDefault(EntityType.Other);

    /// <summary>False for persons with two different first names and for two places that the gazetteer knows apart.</summary>
    private static bool NamesFit(List<NamedNode> first, List<NamedNode> second)
    {
        var (a, b) = (FullNames(first), FullNames(second));
        if (!a.All(x => b.All(y => PersonNames.Fit(x, y))))
        {
            return false;
        }

        var (here, there) = (KnownPlaces(first), KnownPlaces(second));
        return here.Length == 0 || there.Length == 0 || here.Intersect(there).Any();
    }

    private static string[][] FullNames(List<NamedNode> cluster) =>
        [.. cluster.Where(n => n.Type == EntityType.Person && n.Words.Length > 1).DistinctBy(n => n.Key).Select(n => n.Words)];

    private static string[] KnownPlaces(List<NamedNode> cluster) =>
        [
            .. cluster
                .Where(n => n.Type is EntityType.Place)
                .Select(n => Gazetteer.Find(n.Entity.Name))
                .Where(p => p is not null && (p.Kind != GazetteerKind.Town || p.Thousands >= 100))
                .Select(p => p!.Name)
                .Distinct(),
        ];
}
