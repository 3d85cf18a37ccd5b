using System.Collections.Immutable;
using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Joins acronyms, short forms and fuller forms of organisations, places and ships, where only one in the story fits.</summary>
internal static class ShortNames
{
    private static readonly string[] Small = ["of", "the", "for", "and", "to", "on", "at", "in", "&"];

    public static void Join(ImmutableArray<NamedNode> nodes, EntityClusters clusters)
    {
        var longer = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var node = 0; node < nodes.Length; node++)
        {
            if (nodes[node].Type is not (EntityType.Person or EntityType.Group))
            {
                foreach (var key in nodes[node].Keys.SelectMany(k => ShortForms(k, nodes[node])))
                {
                    if (!longer.TryGetValue(key, out var known))
                    {
                        longer[key] = known = [];
                    }

                    known.Add(node);
                }
            }
        }

        var places = nodes
            .Where(n => n.Type == EntityType.Place && n.Words.Length == 1)
            .Select(n => n.Key)
            .ToHashSet(StringComparer.Ordinal);
        var order = Enumerable.Range(0, nodes.Length).OrderByDescending(n => nodes[n].Words.Length);
        foreach (var node in order.Where(n => nodes[n].Type is not (EntityType.Person or EntityType.Group)))
        {
            foreach (var key in nodes[node].Keys.SelectMany(k => OwnForms(k, nodes[node], places)))
            {
                JoinOnly(node, longer.GetValueOrDefault(key), clusters);
            }
        }
    }

    private static void JoinOnly(int node, HashSet<int>? longer, EntityClusters clusters)
    {
        var roots = longer?.Select(clusters.RootOf).Where(r => r != clusters.RootOf(node)).Distinct().Take(2).ToArray();
        if (roots is [var only])
        {
            clusters.Join(only, node, "a short form that fits one name of the story");
        }
    }

    /// <summary>The forms under which a short name looks for its full one; a place’s name is not the beginning of what is called after it.</summary>
    private static IEnumerable<string> OwnForms(string key, NamedNode node, HashSet<string> places)
    {
        if (
            node.Entity.Mentions.Any(m =>
                m.Text.Length is > 1 and < 7 && m.Text.All(c => char.IsUpper(c) || c == '.') && NameKey.Of(m.Text) == key
            )
        )
        {
            yield return "#" + key;
        }

        var words = key.Split(' ');
        if (words.Length > 2)
        {
            yield return Bag(words);
        }

        if (!places.Contains(key) && !IsPlaceName(node))
        {
            yield return "<" + key;
            yield return ">" + key;
        }

        yield return "~" + key;
    }

    /// <summary>The forms that a full name may be shortened to.</summary>
    private static IEnumerable<string> ShortForms(string key, NamedNode node)
    {
        var words = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ');
        if (key.Contains(':', StringComparison.Ordinal))
        {
            yield return ">" + string.Join(' ', words);
        }

        if (words.Length < 2)
        {
            yield break;
        }

        yield return "#" + string.Concat(words.Where(w => !Small.Contains(w) && w.Length > 0).Select(w => w[0]));
        if (words.Length > 2)
        {
            yield return Bag(words);
            for (var dropped = 1; dropped < words.Length - 1; dropped++)
            {
                yield return "~" + string.Join(' ', words.Where((_, at) => at != dropped));
            }
        }

        for (var length = 1; length < Math.Min(words.Length, 6); length++)
        {
            if (!IsShip(node))
            {
                yield return "<" + string.Join(' ', words[..length]);
            }

            if (IsShip(node) || node.Type != EntityType.Place)
            {
                yield return ">" + string.Join(' ', words[^length..]);
            }
        }
    }

    private static string Bag(string[] words) =>
        "=" + string.Join(' ', words.Where(w => !Small.Contains(w)).Order(StringComparer.Ordinal));

    private static bool IsShip(NamedNode node) =>
        node.Type == EntityType.Other
        && node.Words.Length == 2
        && node.Entity.Name.Split(' ')[0].All(c => char.IsUpper(c) || c == '/');

    private static bool IsPlaceName(NamedNode node) =>
        node.Type == EntityType.Place && node.Words.Length == 1 || Gazetteer.Find(node.Entity.Name) is not null;
}
