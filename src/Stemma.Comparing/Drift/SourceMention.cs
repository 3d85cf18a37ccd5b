using Stemma.Comparing.Figures;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Drift;

/// <summary>Tells whether the words that name a claim's source stand in the sentence that it was passed on in, be it as its source or not.</summary>
internal static class SourceMention
{
    /// <summary>Shorter words name nobody.</summary>
    private const int ShortestWord = 4;

    /// <summary>
    /// True where the borrower's sentence has one of the words that name the first source of the claim. Where the source sentence has that word beside, the borrower must have
    /// it as often and once more: of «police held 60, a police spokeswoman said» there is left «police held 60».
    /// </summary>
    public static bool IsKept(ClaimStep step, ArticleReading before, ArticleReading after)
    {
        var (from, to) = (step.From.Claim, step.To.Claim);
        return step
            .From.Sources[0]
            .Words.Any(word =>
                word.Length >= ShortestWord
                && Count(after.Text, to.Sentence, word)
                    > Count(before.Text, from.Sentence, word) - Count(before.Text, from.Attribution[0].Source.Span, word)
            );
    }

    /// <summary>True where the sentence has all of the words that name the source.</summary>
    public static bool IsWhollyIn(ClaimView claim, ArticleReading article, SourceKey source) =>
        source.Words.All(word => Count(article.Text, claim.Claim.Sentence, word) > 0);

    private static int Count(TokenizedText text, TextSpan span, string word)
    {
        var tokens = text.TokensIn(span);
        return Enumerable.Range(tokens.Start, tokens.Length).Count(token => text.Is(token, word));
    }
}
