using System.Collections.Immutable;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Joins entities that some article writes alike; a person's single name is not enough.</summary>
internal static class SameNames
{
    public static void Join(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        var first = new Dictionary<(string, bool), int>();
        for (var node = 0; node < nodes.Length; node++)
        {
            var isPerson = nodes[node].Type == EntityType.Person;
            foreach (var key in nodes[node].Keys.Where(k => !isPerson || k.Contains(' ', StringComparison.Ordinal)))
            {
                if (!first.TryAdd((key, isPerson), node))
                {
                    clusters.Join(first[(key, isPerson)], node, "the same name");
                }
            }
        }

        JoinPersonsBySurname(nodes, clusters);
    }

    /// <summary>Full names with one surname: <c>Greg Roe</c> and <c>Gregory Roe</c>, <c>Jane A. Roe</c>.</summary>
    private static void JoinPersonsBySurname(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        var families = Enumerable
            .Range(0, nodes.Length)
            .Where(n => nodes[n].Type == EntityType.Person && nodes[n].Words.Length > 1)
            .GroupBy(n => PersonNames.SurnameOf(nodes[n].Words), StringComparer.Ordinal);
        foreach (var family in families)
        {
            var names = family.DistinctBy(n => nodes[n].Key).OrderBy(n => nodes[n].Key, StringComparer.Ordinal).ToArray();
            foreach (var name in names)
            {
                var fits = names
                    .Where(other => other != name && PersonNames.Fit(nodes[name].Words, nodes[other].Words))
                    .Where(other => !StandApart(clusters, name, other))
                    .Select(clusters.RootOf)
                    .Where(root => root != clusters.RootOf(name))
                    .Distinct()
                    .ToArray();
                if (fits.Length == 1)
                {
                    clusters.Join(name, fits[0], "the same surname and a first name that fits");
                }
            }
        }
    }

    /// <summary>True where one article names both with different first names: brothers, not spellings.</summary>
    private static bool StandApart(EntityClusters clusters, int first, int second)
    {
        var articles = clusters
            .MembersOf(first)
            .ToDictionary(m => m.Item, m => m)
            .Values.Select(m => (m.Item.Article, m.Words[0]))
            .ToArray();
        return clusters
            .MembersOf(second)
            .Any(m => articles.Any(a => a.Article == m.Item.Article && a.Item2 != m.Words[0] && m.Words.Length > 1));
    }
}
