using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>Finds which articles are worth laying side by side: those that share rare words or runs of words.</summary>
/// <remarks>
/// One index of rare terms and sampled shingles over all articles. What stands in more than <see cref="LongestPosting"/> articles finds nobody, and
/// each article is laid beside <see cref="MostPartners"/> at most, so the cost grows with the text and not with its square.
/// </remarks>
internal static class CandidatePairs
{
    private const int LongestPosting = 64;
    private const int MostPartners = 40;
    private const int FewestKeys = 4;
    private const double RareWeight = 0.4;
    private const ulong ShingleMark = 1UL << 63;
    private const ulong SampleMask = 3;

    /// <returns>Ascending; the first of a pair is before the second.</returns>
    public static ImmutableArray<(int First, int Second)> Find(ImmutableArray<ShingledText> texts)
    {
        var keys = texts.Select(KeysOf).ToArray();
        var postings = PostingsOf(keys);
        var pairs = new SortedSet<(int, int)>();
        var scores = new double[texts.Length];
        var counts = new int[texts.Length];
        for (var article = 0; article < keys.Length; article++)
        {
            foreach (var partner in PartnersOf(article, keys[article], postings, scores, counts))
            {
                pairs.Add((Math.Min(article, partner), Math.Max(article, partner)));
            }
        }

        return [.. pairs];
    }

    private static ulong[] KeysOf(ShingledText text) =>
        [
            .. text.Text.Words.Where(word => word.Weight >= RareWeight).Select(word => (ulong)word.Term).Distinct(),
            .. text
                .ByShingle.Where(each => (each.Shingle & SampleMask) == 0)
                .Select(each => each.Shingle | ShingleMark)
                .Distinct(),
        ];

    private static Dictionary<ulong, List<int>> PostingsOf(ulong[][] keys)
    {
        var postings = new Dictionary<ulong, List<int>>();
        for (var article = 0; article < keys.Length; article++)
        {
            foreach (var key in keys[article])
            {
                if (!postings.TryGetValue(key, out var articles))
                {
                    postings[key] = articles = new List<int>(2);
                }

                if (articles.Count <= LongestPosting)
                {
                    articles.Add(article);
                }
            }
        }

        return postings;
    }

    private static List<int> PartnersOf(
        int article,
        ulong[] keys,
        Dictionary<ulong, List<int>> postings,
        double[] scores,
        int[] counts
    )
    {
        var met = new List<int>();
        foreach (var key in keys)
        {
            var posting = postings[key];
            if (posting.Count > LongestPosting)
            {
                continue;
            }

            var weight = Math.Log(1 + (double)scores.Length / posting.Count);
            foreach (var other in posting)
            {
                if (counts[other]++ == 0)
                {
                    met.Add(other);
                }

                scores[other] += weight;
            }
        }

        met.Remove(article);
        var partners = met.Where(other => counts[other] >= FewestKeys)
            .OrderByDescending(other => scores[other])
            .ThenBy(other => other)
            .Take(MostPartners)
            .ToList();
        foreach (var other in met.Append(article))
        {
            (scores[other], counts[other]) = (0, 0);
        }

        return partners;
    }
}
