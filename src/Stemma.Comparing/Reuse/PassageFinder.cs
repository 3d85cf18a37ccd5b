using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Reuse;

/// <summary>Finds the passages that any two articles share, by an index over their words, without comparing all pairs.</summary>
public static class PassageFinder
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <returns>By the pair of articles, then by span; the article that comes first in the story is <see cref="Passage.From"/>.</returns>
    public static ImmutableArray<Passage> Find(ImmutableArray<ArticleReading> articles, int threads = 1) =>
        Find(ComparedText.Of(articles), threads);

    /// <summary>The same, of articles whose words are numbered already.</summary>
    internal static ImmutableArray<Passage> Find(ImmutableArray<ComparedText> texts, int threads)
    {
        if (texts.IsEmpty)
        {
            return [];
        }

        var index = new PassageIndex(texts[0].Vocabulary);
        foreach (var text in InOrder.Select(texts, threads, ShingledText.Of))
        {
            index.Add(text);
        }

        return index.All(threads);
    }
}
