using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Gathers articles that derive from one another.</summary>
public static class FamilyFinder
{
    /// <returns>By first member; every article in exactly one.</returns>
    public static ImmutableArray<Family> Find(ImmutableArray<ArticleReading> articles, ImmutableArray<Relation> relations) => [];
}
