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
        var shingled = ShingledText.Of(texts, threads);
        var termed = TermedText.Of(texts, threads);
        var shared = InOrder.Select(
            CandidatePairs.Find(shingled),
            threads,
            pair => SharedBy(shingled[pair.First], shingled[pair.Second], termed[pair.First], termed[pair.Second])
        );
        return [.. shared.SelectMany(passages => passages)];
    }

    private static ImmutableArray<Passage> SharedBy(
        ShingledText first,
        ShingledText second,
        TermedText firstTerms,
        TermedText secondTerms
    )
    {
        var literal = LiteralPassages.Of(first.Text, second.Text, RunAligner.Align(first, second));
        var paraphrased = ParaphrasedPassages.Of(
            first.Text,
            second.Text,
            SentenceAligner.Align(firstTerms, secondTerms),
            literal
        );
        return literal.IsEmpty ? paraphrased
            : paraphrased.IsEmpty && literal.Length == 1 ? literal
            : [.. literal.Concat(paraphrased).OrderBy(passage => passage.From).ThenBy(passage => passage.To)];
    }
}
