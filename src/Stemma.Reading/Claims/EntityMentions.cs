using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>The mentions of an article's entities in the order of the text.</summary>
internal sealed class EntityMentions
{
    private readonly (TextSpan Span, int Entity)[] ordered;

    public EntityMentions(ImmutableArray<Entity> entities)
    {
        Entities = entities;
        ordered =
        [
            .. entities
                .SelectMany((entity, index) => entity.Mentions.Select(mention => (mention.Span, index)))
                .OrderBy(mention => mention.Span),
        ];
    }

    /// <summary>The entities that the mentions point to.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>The entity whose mention covers most of a span, or lies in it; none where no mention overlaps.</summary>
    public EntityRef Covering(TextSpan span)
    {
        var best = (Length: 0, Entity: -1);
        foreach (var (mention, entity) in In(span))
        {
            if (mention.OverlapLength(span) > best.Length)
            {
                best = (mention.OverlapLength(span), entity);
            }
        }

        return new EntityRef(best.Entity);
    }

    /// <summary>The mentions that overlap a span, ascending.</summary>
    public IEnumerable<(TextSpan Span, int Entity)> In(TextSpan span)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < ordered.Length && ordered[at].Span.Start < span.End; at++)
        {
            if (ordered[at].Span.Overlaps(span))
            {
                yield return ordered[at];
            }
        }
    }
}
