using System.Collections.Immutable;
using Stemma.Comparing.Rulings;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.Entities;

/// <summary>Writes what was joined as entities of the story.</summary>
internal static class StoryEntities
{
    /// <param name="nodes">By item.</param>
    /// <param name="groups">What is one, and why.</param>
    /// <returns>Most mentioned first, then by first member.</returns>
    public static ImmutableArray<StoryEntity> Of(ImmutableArray<NamedNode> nodes, IEnumerable<RuledGroup> groups) =>
        [
            .. groups
                .Select(group => (Members: group.Items.Select(item => NodeOf(nodes, item)).ToArray(), group.Because))
                .OrderByDescending(group => group.Members.Sum(member => member.Entity.Mentions.Length))
                .ThenBy(group => group.Members[0].Item)
                .Select(group => Of(group.Members, group.Because)),
        ];

    /// <summary>The node of an item.</summary>
    public static NamedNode NodeOf(ImmutableArray<NamedNode> nodes, ItemRef item)
    {
        var (low, high) = (0, nodes.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = nodes[middle].Item.CompareTo(item) < 0 ? (middle + 1, high) : (low, middle);
        }

        return nodes[low];
    }

    private static StoryEntity Of(NamedNode[] members, ImmutableArray<string> reasons) =>
        new(
            EntityClusters.TypeOf(members),
            NameOf(members),
            VariantsOf(members),
            [.. members.Select(m => m.Item)],
            new Explanation(reasons.IsEmpty ? "entities.single" : "entities.joined", reasons)
        );

    /// <summary>The name of most words; of those the one in most articles, then the first by spelling.</summary>
    private static string NameOf(NamedNode[] members) =>
        members
            .GroupBy(m => m.Entity.Name, StringComparer.Ordinal)
            .OrderByDescending(same => same.First().Words.Length)
            .ThenByDescending(same => same.Sum(m => m.Entity.Mentions.Length))
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .First()
            .Key;

    /// <summary>Every way in which it stands in an article, and the names inside those with a title.</summary>
    private static ImmutableArray<NameVariant> VariantsOf(NamedNode[] members)
    {
        var written = members.SelectMany(m => m.Entity.Mentions.Select(mention => (mention.Text, m.Item.Article))).ToArray();
        var texts = written.Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        var inner = members.SelectMany(m =>
            m.Entity.Mentions.Select(mention => (Text: Inner(m, mention.Text), m.Item.Article))
                .Where(i => i.Text.Length > 0 && !texts.Contains(i.Text))
        );
        return
        [
            .. written
                .Concat(inner)
                .GroupBy(w => w.Text, StringComparer.Ordinal)
                .Select(same => new NameVariant(same.Key, [.. same.Select(w => w.Article).Distinct().Order()], same.Count()))
                .OrderByDescending(v => v.Count)
                .ThenBy(v => v.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>The name inside one written with a title; empty where it has none.</summary>
    private static string Inner(NamedNode member, string text) =>
        text != member.Entity.Name && text.EndsWith(member.Entity.Name, StringComparison.Ordinal) ? member.Entity.Name
        : member.Type == EntityType.Person && PersonName.WithoutTitle(text) is var bare && bare != text ? bare
        : string.Empty;
}
