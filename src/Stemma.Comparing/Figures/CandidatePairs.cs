using System.Collections.Immutable;
using Stemma.Comparing.Grouping;
using Stemma.Comparing.Words;
using Stemma.Reading;

namespace Stemma.Comparing.Figures;

/// <summary>Two claims that may speak of one figure.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="Second">Position of the second; after the first.</param>
/// <param name="Score">How surely; above 0, at most 1.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct ClaimPair(int First, int Second, double Score, string Reason);

/// <summary>Finds the pairs of claims that may speak of one figure, only between articles that may tell of one event.</summary>
internal static class CandidatePairs
{
    /// <returns>The surest first.</returns>
    public static ImmutableArray<ClaimPair> Of(ImmutableArray<ArticleReading> articles, ImmutableArray<ClaimView> claims)
    {
        var affinity = ArticleAffinity.Of(articles);
        var judge = new SameFigure(new WordWeights([.. claims.Select(claim => claim.Context)]));
        var ofArticle = claims
            .Select((claim, position) => (claim.Article, position))
            .ToLookup(pair => pair.Article.Index, pair => pair.position);
        var pairs = new List<ClaimPair>();
        for (var first = 0; first < claims.Length; first++)
        {
            foreach (var article in affinity.NeighboursOf(claims[first].Article.Index))
            {
                foreach (var second in ofArticle[article].Where(position => position > first))
                {
                    var (score, reason) = judge.Judge(claims[first], claims[second]);
                    if (score > 0)
                    {
                        pairs.Add(new ClaimPair(first, second, score, reason));
                    }
                }
            }
        }

        pairs.AddRange(MainCounts.Pairs(claims, affinity));
        return [.. pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }
}
