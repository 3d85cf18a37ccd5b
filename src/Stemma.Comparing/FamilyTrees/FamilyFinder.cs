using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Gathers articles that derive from one another.</summary>
public static class FamilyFinder
{
    /// <returns>By first member; every article in exactly one.</returns>
    public static ImmutableArray<Family> Find(ImmutableArray<ArticleReading> articles, ImmutableArray<Relation> relations)
    {
        var derivations = relations.Where(relation => relation.IsDerivation).ToList();
        var roots = Roots(articles.Length, derivations);
        return
        [
            .. Enumerable
                .Range(0, articles.Length)
                .GroupBy(index => roots[index])
                .OrderBy(members => members.Key)
                .Select(members => FamilyOf([.. members.Select(index => new ArticleRef(index))], derivations)),
        ];
    }

    /// <summary>For each article the first article that it hangs together with, by way of any number of derivations.</summary>
    private static int[] Roots(int articles, List<Relation> derivations)
    {
        var parents = Enumerable.Range(0, articles).ToArray();
        foreach (var relation in derivations)
        {
            var (x, y) = (RootOf(parents, relation.From.Index), RootOf(parents, relation.To.Index));
            parents[Math.Max(x, y)] = Math.Min(x, y);
        }

        return [.. parents.Select((_, index) => RootOf(parents, index))];
    }

    private static int RootOf(int[] parents, int index)
    {
        while (parents[index] != index)
        {
            index = parents[index] = parents[parents[index]];
        }

        return index;
    }

    private static Family FamilyOf(ImmutableArray<ArticleRef> members, List<Relation> derivations)
    {
        if (members.Length == 1)
        {
            return new Family(members, members[0], Explanation.Of("family.alone"));
        }

        var within = derivations.Where(relation => members.Contains(relation.From)).ToList();
        var origins = members.Where(member => IsOrigin(member, within)).ToList();
        return new Family(
            members,
            origins is [var origin] ? origin : null,
            Explanation.Of("family.derivation", $"{within.Count} of its pairs of articles derive from one another")
        );
    }

    /// <summary>True where others surely draw on the article, and it surely draws on none of them.</summary>
    private static bool IsOrigin(ArticleRef member, List<Relation> derivations) =>
        derivations.Exists(relation => relation.From == member && relation.Direction.Confidence > 0)
        && !derivations.Exists(relation => relation.To == member && relation.Direction.Confidence > 0);
}
