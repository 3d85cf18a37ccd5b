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
/// <param name="MayDiffer">True where the numbers are expected to differ.</param>
internal readonly record struct ClaimPair(int First, int Second, double Score, string Reason, bool MayDiffer = false);

/// <summary>Finds the pairs of claims that may speak of one figure, only between articles that may tell of one event.</summary>
internal static class CandidatePairs
{
    /// <summary>Of one article so many claims are held against others; a text with more is a table, and each of its rows would meet each.</summary>
    private const int MostOfArticle = 200;

    /// <returns>The surest first.</returns>
    public static ImmutableArray<ClaimPair> Of(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<ClaimView> claims,
        int threads
    )
    {
        var affinity = ArticleAffinity.Of(articles, threads);
        var judge = new SameFigure(new WordWeights([.. claims.Select(claim => claim.Context)]));
        var ofArticle = Enumerable
            .Range(0, claims.Length)
            .GroupBy(position => claims[position].Article.Index)
            .ToDictionary(same => same.Key, same => same.Take(MostOfArticle).ToArray());
        var pairs = InOrder
            .Select([.. ofArticle.Keys], threads, article => PairsOf(article, affinity, ofArticle, claims, judge))
            .SelectMany(pairs => pairs)
            .Concat(MainCounts.Pairs(claims, affinity))
            .Concat(OnlyCounts.Pairs(claims, affinity));
        return [.. pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    private static List<ClaimPair> PairsOf(
        int article,
        ArticleAffinity affinity,
        Dictionary<int, int[]> ofArticle,
        ImmutableArray<ClaimView> claims,
        SameFigure judge
    )
    {
        var pairs = new List<ClaimPair>();
        foreach (var other in affinity.NeighboursOf(article).Where(other => other >= article && ofArticle.ContainsKey(other)))
        {
            foreach (var first in ofArticle[article])
            {
                foreach (var second in ofArticle[other])
                {
                    if (second > first && judge.Judge(claims[first], claims[second]) is (> 0 and var score, var reason))
                    {
                        pairs.Add(new ClaimPair(first, second, score, reason));
                    }
                }
            }
        }

        return pairs;
    }
}
