using System.Collections.Immutable;
using Stemma.Comparing.Reuse;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Draws the lines of the family tree: for each article the one that it was most likely made from, all chosen together.</summary>
/// <remarks>Not pair by pair: where a direction is open, the rest of the story decides it, and no article is its own ancestor.</remarks>
internal static class DescentFinder
{
    /// <summary>What an open direction is worth beside a sure one.</summary>
    private const double Open = 0.5;

    /// <summary>So that who shares next to nothing still has a parent rather than none.</summary>
    private const double Least = 0.01;

    /// <param name="articles">How many articles the story has.</param>
    /// <param name="relations">How they stand to one another.</param>
    /// <returns>By article; at most one for each.</returns>
    public static ImmutableArray<Descent> Find(int articles, ImmutableArray<Relation> relations)
    {
        var descents = relations
            .Where(relation => relation is { IsDerivation: true, IsDirect: true })
            .SelectMany(Ways)
            .OrderByDescending(way => way.Confidence)
            .ThenBy(way => way.Article)
            .ThenBy(way => way.Parent)
            .ToList();
        var arcs = descents.Select(way => new Arborescence.Arc(way.Parent.Index, way.Article.Index, WeightOf(way)));
        return [.. Arborescence.Of(articles, [.. arcs]).Where(chosen => chosen >= 0).Select(chosen => descents[chosen])];
    }

    private static IEnumerable<Descent> Ways(Relation relation)
    {
        yield return new Descent(relation.To, relation.From, relation);
        if (relation.Direction.Confidence == 0)
        {
            yield return new Descent(relation.From, relation.To, relation);
        }
    }

    private static double WeightOf(Descent way) => (way.Share + Least) * (Open + ((1 - Open) * way.Confidence));
}
