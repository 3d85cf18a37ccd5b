using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Figures;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Comparing.Drift;

/// <summary>Finds what changed where one article passes on the claim or quote of another.</summary>
public static class DriftFinder
{
    /// <returns>The most misleading first.</returns>
    public static ImmutableArray<Drift> Find(
        ImmutableArray<ArticleReading> articles,
        EntityIndex entities,
        ImmutableArray<Relation> relations,
        ImmutableArray<Figure> figures,
        ImmutableArray<QuoteGroup> quoteGroups
    ) => [];
}
