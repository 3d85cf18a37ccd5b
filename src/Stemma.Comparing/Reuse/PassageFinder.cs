using System.Collections.Immutable;
using Stemma.Reading;

namespace Stemma.Comparing.Reuse;

/// <summary>Finds the passages that any two articles share, by an index over their words, without comparing all pairs.</summary>
public static class PassageFinder
{
    /// <returns>By the pair of articles, then by span; the article that comes first in the story is <see cref="Passage.From"/>.</returns>
    public static ImmutableArray<Passage> Find(ImmutableArray<ArticleReading> articles)
    {
        var texts = ComparedText.Of(articles);
        var shingled = ShingledText.Of(texts);
        var termed = TermedText.Of(texts);
        return
        [
            .. CandidatePairs
                .Find(shingled)
                .SelectMany(pair =>
                    SharedBy(shingled[pair.First], shingled[pair.Second], termed[pair.First], termed[pair.Second])
                ),
        ];
    }

    private static IEnumerable<Passage> SharedBy(
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
        return literal.Concat(paraphrased).OrderBy(passage => passage.From).ThenBy(passage => passage.To);
    }
}
