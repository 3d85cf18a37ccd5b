using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Rulings;

/// <summary>Puts people's judgements of how articles stand in the place of the machine's.</summary>
internal static class RelationRulings
{
    /// <returns>By first, then second article.</returns>
    public static ImmutableArray<Relation> Apply(
        ImmutableArray<Relation> relations,
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<RelationRuling> rulings
    )
    {
        if (rulings.IsEmpty)
        {
            return relations;
        }

        var positions = articles
            .Select((reading, index) => (reading.Article.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index);
        var ruled = relations.ToDictionary(relation => PairOf(relation.From.Index, relation.To.Index));
        foreach (var ruling in rulings)
        {
            if (!positions.TryGetValue(ruling.One, out var one) || !positions.TryGetValue(ruling.Other, out var other))
            {
                continue;
            }

            var pair = PairOf(one, other);
            if (ruling.Kind is null)
            {
                ruled.Remove(pair);
            }
            else
            {
                ruled[pair] = Ruled(ruled.GetValueOrDefault(pair) ?? Unshared(pair), ruling, positions);
            }
        }

        return [.. ruled.Values.OrderBy(relation => relation.From).ThenBy(relation => relation.To)];
    }

    private static (int, int) PairOf(int one, int other) => (Math.Min(one, other), Math.Max(one, other));

    private static Relation Ruled(Relation before, RelationRuling ruling, Dictionary<ArticleId, int> positions)
    {
        var relation = before with
        {
            Kind = ruling.Kind!.Value,
            Direction = new Direction(ruling.From is null ? 0 : 1, []),
            IsDirect = true,
            Why = Explanation.Of("ruling.relation", ruling.Because),
        };
        return ruling.From is { } from && positions[from] != relation.From.Index ? Turned(relation) : relation;
    }

    private static Relation Unshared((int One, int Other) pair) =>
        new(
            new ArticleRef(pair.One),
            new ArticleRef(pair.Other),
            RelationKind.CommonSource,
            0,
            0,
            new Direction(0, []),
            [],
            Explanation.Of("ruling.relation")
        );

    private static Relation Turned(Relation relation) =>
        relation with
        {
            From = relation.To,
            To = relation.From,
            SharedOfFrom = relation.SharedOfTo,
            SharedOfTo = relation.SharedOfFrom,
            Passages =
            [
                .. relation
                    .Passages.Select(passage => passage with { From = passage.To, To = passage.From })
                    .OrderBy(passage => passage.From),
            ],
        };
}
