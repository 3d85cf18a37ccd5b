using Stemma.Comparing.Figures;
using Stemma.Reading;

namespace Stemma.Comparing.Drift;

/// <summary>Tells whether the words that name a source stand in a claim’s sentence, be it as its source or not.</summary>
internal static class SourceMention
{
    /// <summary>Shorter words name nobody.</summary>
    private const int ShortestWord = 4;

    /// <summary>True where the sentence has one of the words that name the source.</summary>
    public static bool IsIn(ClaimView claim, ArticleReading article, SourceKey source) =>
        source.Words.Any(word => word.Length >= ShortestWord && Has(article, claim, word));

    /// <summary>True where the sentence has all of the words that name the source.</summary>
    public static bool IsWhollyIn(ClaimView claim, ArticleReading article, SourceKey source) =>
        source.Words.All(word => Has(article, claim, word));

    private static bool Has(ArticleReading article, ClaimView claim, string word) =>
        article.Text.Has(article.Text.TokensIn(claim.Claim.Sentence), word);
}
