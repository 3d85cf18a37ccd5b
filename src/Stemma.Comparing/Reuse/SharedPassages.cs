using System.Collections;
using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>Lays two texts side by side.</summary>
internal static class SharedPassages
{
    /// <param name="first">The one text.</param>
    /// <param name="second">The other.</param>
    /// <param name="firstTerms">The one as terms.</param>
    /// <param name="secondTerms">The other as terms.</param>
    /// <param name="commonplaces">For each word of the second text whether the shingle that begins there stands in many articles.</param>
    /// <param name="articles">How many articles are compared.</param>
    /// <returns>What they share, by span.</returns>
    public static ImmutableArray<Passage> Of(
        ShingledText first,
        ShingledText second,
        TermedText firstTerms,
        TermedText secondTerms,
        BitArray commonplaces,
        int articles
    )
    {
        var literal = LiteralPassages.Of(
            first.Text,
            second.Text,
            RunAligner.Align(first, second),
            commonplaces,
            LiteralPassages.LeastWeightIn(articles)
        );
        var paraphrased = ParaphrasedPassages.Of(
            first.Text,
            second.Text,
            SentenceAligner.Align(firstTerms, secondTerms, articles),
            literal.Passages
        );
        return literal is { Tell: false } || literal.Passages.IsEmpty ? paraphrased
            : paraphrased.IsEmpty && literal.Passages.Length == 1 ? literal.Passages
            : [.. literal.Passages.Concat(paraphrased).OrderBy(passage => passage.From).ThenBy(passage => passage.To)];
    }
}
