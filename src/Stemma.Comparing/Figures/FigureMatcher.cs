using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Comparing.Figures;

/// <summary>Joins the claims that speak of one quantity of one event, and counts on how many origins they rest.</summary>
public static class FigureMatcher
{
    /// <returns>Most weighty first; every claim in exactly one.</returns>
    public static ImmutableArray<Figure> Match(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ImmutableArray<Relation> relations,
        ImmutableArray<Family> families
    ) => [];
}
