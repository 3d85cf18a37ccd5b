using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>Chooses among like sentences those that say the same in other words and are no literal passage.</summary>
internal static class ParaphrasedPassages
{
    /// <summary>Share of a sentence that literal passages may cover before it is theirs.</summary>
    private const double MostLiteral = 0.6;

    /// <returns>By place in the first text.</returns>
    public static ImmutableArray<Passage> Of(
        ComparedText first,
        ComparedText second,
        List<SentencePair> pairs,
        ImmutableArray<Passage> literal
    ) =>
        [
            .. pairs
                .Select(pair => new Passage(
                    new ArticleSpan(first.Article, first.Sentences[pair.First].Span),
                    new ArticleSpan(second.Article, second.Sentences[pair.Second].Span),
                    PassageKind.Paraphrase,
                    Quoted: false
                ))
                .Where(passage => !IsLiteral(passage, literal)),
        ];

    private static bool IsLiteral(Passage passage, ImmutableArray<Passage> literal) =>
        literal.Sum(other =>
            Math.Min(passage.From.Span.OverlapLength(other.From.Span), passage.To.Span.OverlapLength(other.To.Span))
        )
        > MostLiteral * Math.Min(passage.From.Span.Length, passage.To.Span.Length);
}
