using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Eval.Entities;

/// <summary>Tells which names of a document were missed, made up, mistyped, torn apart or wrongly joined.</summary>
internal static class EntityMisses
{
    /// <summary>A line for each, in the order of the text.</summary>
    public static IEnumerable<string> Of(SourceText text, ImmutableArray<NamedMention> wanted, ImmutableArray<Entity> entities)
    {
        var covered = new HashSet<TextSpan>();
        var entityOf = new Dictionary<int, string>();
        foreach (var mention in wanted)
        {
            var entity = entities.FirstOrDefault(one => one.Mentions.Any(name => name.Span.Contains(mention.Head)));
            if (entity is null)
            {
                yield return $"missed {mention.Type} «{text.ToString(mention.Span)}»";
                continue;
            }

            covered.Add(entity.Mentions.First(name => name.Span.Contains(mention.Head)).Span);
            if (!entity.Type.ToString().StartsWith(mention.Type[..5], StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{mention.Type} as {entity.Type} «{text.ToString(mention.Span)}» as «{entity.Name}»: {string.Join("; ", entity.Why.Reasons)}";
            }

            if (entityOf.TryGetValue(mention.Entity, out var other) && other != entity.Name)
            {
                yield return $"torn apart «{other}» «{entity.Name}»";
            }

            entityOf[mention.Entity] = entity.Name;
        }

        foreach (var entity in entities.Where(entity => entity.Type is not (EntityType.Group or EntityType.Other)))
        {
            foreach (var mention in entity.Mentions.Where(mention => !covered.Contains(mention.Span)))
            {
                yield return $"made up {entity.Type} «{mention.Text}»";
            }
        }
    }
}
