using System.Collections.Immutable;
using Stemma.Eval.Scoring;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Eval.Entities;

/// <summary>How well the names of one document were found, typed and joined.</summary>
/// <param name="Mentions">Mentions whose head word a found name covers.</param>
/// <param name="Typed">Those that have the right type too.</param>
/// <param name="Links">Pairs of mentions of one entity, among the mentions found.</param>
internal readonly record struct EntityScore(Hits Mentions, Hits Typed, Hits Links)
{
    /// <summary>Compares a document's entities with those marked in it.</summary>
    /// <param name="wanted">The mentions marked.</param>
    /// <param name="entities">What Stemma reads; groups and names of other things are no mentions here.</param>
    /// <param name="confusion">Counts which type was taken for which.</param>
    public static EntityScore Of(ImmutableArray<NamedMention> wanted, ImmutableArray<Entity> entities, Confusion confusion)
    {
        var found = entities
            .SelectMany((entity, index) => entity.Mentions.Select(mention => (Entity: index, entity.Type, mention.Span)))
            .ToList();
        var pairs = new List<(NamedMention Wanted, int Entity, EntityType Type)>();
        var taken = new HashSet<int>();
        var outer = wanted.Where(mention => !IsPartOfName(mention, wanted, found.Select(name => name.Span))).ToList();
        foreach (var mention in outer.OrderBy(mention => mention.Span.Length))
        {
            var match = found.FindIndex(name => name.Span.Contains(mention.Head));
            if (match >= 0 && taken.Add(match))
            {
                pairs.Add((mention, found[match].Entity, found[match].Type));
            }

            confusion.Add(mention.Type, match < 0 ? Confusion.None : NameOf(found[match].Type));
        }

        var relevant = found.Where((name, i) => taken.Contains(i) || IsScored(name.Type)).Count();
        var typed = pairs.Count(pair => pair.Wanted.Type == NameOf(pair.Type));
        return new EntityScore(
            new Hits(pairs.Count, relevant, outer.Count),
            new Hits(typed, relevant, outer.Count),
            LinksOf(pairs)
        );
    }

    /// <summary>True for <c>Orlatia</c> where <c>the Bank of Orlatia</c> was found as one name: names inside names are not asked for.</summary>
    private static bool IsPartOfName(NamedMention mention, ImmutableArray<NamedMention> all, IEnumerable<TextSpan> found) =>
        found.Any(name =>
            name.Contains(mention.Head)
            && all.Any(other =>
                other.Span.Length > mention.Span.Length
                && other.Span.Contains(mention.Span)
                && name.Contains(other.Head)
                && other.Head != mention.Head
            )
        );

    private static Hits LinksOf(List<(NamedMention Wanted, int Entity, EntityType Type)> pairs)
    {
        var (right, found, wanted) = (0, 0, 0);
        for (var i = 0; i < pairs.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var isWanted = pairs[i].Wanted.Entity == pairs[j].Wanted.Entity;
                var isFound = pairs[i].Entity == pairs[j].Entity;
                (right, found, wanted) = (
                    right + (isWanted && isFound ? 1 : 0),
                    found + (isFound ? 1 : 0),
                    wanted + (isWanted ? 1 : 0)
                );
            }
        }

        return new Hits(right, found, wanted);
    }

    private static bool IsScored(EntityType type) => type is EntityType.Person or EntityType.Place or EntityType.Organisation;

    private static string NameOf(EntityType type) =>
        type switch
        {
            // Treebanks take a people for persons: «Americans».
            EntityType.Person or EntityType.Group => "person",
            EntityType.Place => "place",
            EntityType.Organisation => "organization",
            _ => "other",
        };
}
