using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Builds the family tree of a story: lines between its articles, and the sources that they had in common outside it.</summary>
public static class FamilyTreeBuilder
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="entities">Names across articles.</param>
    /// <param name="relations">How the articles stand to one another.</param>
    /// <param name="figures">Whose word each figure is.</param>
    /// <param name="quoteGroups">Which utterances several articles quote.</param>
    public static FamilyTree Build(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ImmutableArray<Relation> relations,
        ImmutableArray<Figure> figures,
        ImmutableArray<QuoteGroup> quoteGroups
    )
    {
        var descents = DescentFinder.Find(articles.Length, relations);
        var ancestry = new Ancestry(descents);
        return new FamilyTree(
            descents,
            [
                .. UnseenReports
                    .Find(articles, entities, ancestry)
                    .Concat(UnseenStatements.Find(articles, entities, ancestry, figures, quoteGroups))
                    .OrderByDescending(source => source.Articles.Length)
                    .ThenBy(source => source.Articles[0])
                    .ThenBy(source => source.Name, StringComparer.Ordinal),
            ]
        );
    }
}
