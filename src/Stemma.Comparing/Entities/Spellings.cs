using System.Collections.Immutable;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Joins names that differ as transliterations and slips do: <c>Kharkiv</c> and <c>Kharkov</c> never, both being known; <c>Salahuddin</c> and <c>Salahaddin</c>.</summary>
internal static class Spellings
{
    public static void Join(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        JoinWhole(nodes, clusters);
        JoinPersons(nodes, clusters);
    }

    private static void JoinWhole(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        var byKey = Enumerable
            .Range(0, nodes.Length)
            .Where(n =>
                nodes[n].Type is not EntityType.Group && (nodes[n].Type != EntityType.Person || nodes[n].Words.Length == 1)
            )
            .Where(n => !nodes[n].Key.Contains(':', StringComparison.Ordinal))
            .GroupBy(n => nodes[n].Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        var index = new SpellingIndex(byKey.Keys);
        foreach (var (key, here) in byKey.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            foreach (var other in index.CloseTo(key).Where(o => string.CompareOrdinal(o, key) > 0))
            {
                if (!AreBothKnown(nodes[here[0]], nodes[byKey[other][0]]) && !StandTogether(nodes, here, byKey[other]))
                {
                    clusters.Join(here[0], byKey[other][0], $"spellings of one name: «{key}», «{other}»");
                }
            }
        }
    }

    private static void JoinPersons(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        var bySurname = Enumerable
            .Range(0, nodes.Length)
            .Where(n => nodes[n].Type == EntityType.Person && nodes[n].Words.Length > 1)
            .GroupBy(n => PersonNames.SurnameOf(nodes[n].Words), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.DistinctBy(n => nodes[n].Key).ToArray(), StringComparer.Ordinal);
        var index = new SpellingIndex(bySurname.Keys);
        foreach (var (surname, family) in bySurname.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            foreach (var other in index.CloseTo(surname).Where(o => string.CompareOrdinal(o, surname) > 0))
            {
                foreach (var a in family)
                {
                    foreach (var b in bySurname[other].Where(b => PersonNames.Fit(nodes[a].Words, nodes[b].Words)))
                    {
                        clusters.Join(a, b, $"spellings of one surname: «{surname}», «{other}»");
                    }
                }
            }
        }
    }

    private static bool AreBothKnown(NamedNode a, NamedNode b) =>
        Gazetteer.Find(a.Entity.Name) is { } here && Gazetteer.Find(b.Entity.Name) is { } there && here.Name != there.Name
        || PersonName.IsGiven(a.Key) && PersonName.IsGiven(b.Key) && !Spelling.AreClose(a.Key, b.Key);

    /// <summary>True where one article often uses both: they are two.</summary>
    private static bool StandTogether(ImmutableArray<NamedNode> nodes, int[] here, int[] there)
    {
        var articles = here.ToLookup(n => nodes[n].Item.Article, n => nodes[n].Entity.Mentions.Length);
        return there.Any(n =>
            articles[nodes[n].Item.Article]
                .Any(count => count > 1 && nodes[n].Entity.Mentions.Length > 1 || count == nodes[n].Entity.Mentions.Length)
        );
    }
}
