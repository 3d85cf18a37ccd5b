using System.Collections.Immutable;
using Stemma.Comparing.Figures;
using Stemma.Reading;

namespace Stemma.Comparing.Conflicts;

/// <summary>Finds claims that do not agree, and says in what way.</summary>
public static class ConflictFinder
{
    /// <returns>By first claim.</returns>
    public static ImmutableArray<Conflict> Find(ImmutableArray<ArticleReading> articles, ImmutableArray<Figure> figures) => [];
}
