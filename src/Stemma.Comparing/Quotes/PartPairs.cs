using System.Collections.Immutable;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Quotes;

/// <summary>Two quoted sentences of different articles that may be one.</summary>
/// <param name="First">Position of the first part.</param>
/// <param name="Second">Position of the second; after the first.</param>
/// <param name="Likeness">From 0 to 1.</param>
/// <param name="Holds">True where one holds the words of the other.</param>
internal readonly record struct PartPair(int First, int Second, double Likeness, bool Holds);

/// <summary>Finds pairs of parts through the rare words that they share, so that a thousand articles need no thousand thousand comparisons.</summary>
internal static class PartPairs
{
    /// <summary>How many of its rarest words a part is looked up by.</summary>
    private const int RareWords = 8;

    /// <summary>A word that stands in more parts than this leads nowhere.</summary>
    private const int CommonWord = 250;

    /// <returns>Ascending.</returns>
    public static ImmutableArray<PartPair> Of(ImmutableArray<QuotePart> parts, WordWeights weights, int threads)
    {
        var candidates = Candidates(parts, weights)
            .Where(pair => parts[pair.First].Quote.Article != parts[pair.Second].Quote.Article)
            .Distinct()
            .Order()
            .ToImmutableArray();
        return [.. InOrder.Select(candidates, threads, pair => PairOf(pair, parts, weights)).OfType<PartPair>()];
    }

    private static PartPair? PairOf((int First, int Second) pair, ImmutableArray<QuotePart> parts, WordWeights weights) =>
        PartLikeness.Of(parts[pair.First], parts[pair.Second], weights) is { } likeness
            ? new PartPair(pair.First, pair.Second, likeness.Likeness, likeness.Holds)
            : null;

    private static IEnumerable<(int First, int Second)> Candidates(ImmutableArray<QuotePart> parts, WordWeights weights)
    {
        foreach (var chain in Buckets(parts, part => [part.Wording]))
        {
            for (var index = 1; index < chain.Length; index++)
            {
                yield return (chain[index - 1], chain[index]);
            }

            // Short wordings may have several speakers: each is held against all, as far as there are few.
            for (var index = 2; index < Math.Min(chain.Length, CommonWord); index++)
            {
                for (var other = 0; other < index - 1; other++)
                {
                    yield return (chain[other], chain[index]);
                }
            }
        }

        foreach (var bucket in Buckets(parts, part => Rare(part, weights)).Where(bucket => bucket.Length <= CommonWord))
        {
            for (var index = 1; index < bucket.Length; index++)
            {
                for (var other = 0; other < index; other++)
                {
                    yield return (bucket[other], bucket[index]);
                }
            }
        }
    }

    private static IEnumerable<string> Rare(QuotePart part, WordWeights weights) =>
        part.Stems.OrderByDescending(weights.Of).ThenBy(stem => stem, StringComparer.Ordinal).Take(RareWords);

    private static IEnumerable<int[]> Buckets(ImmutableArray<QuotePart> parts, Func<QuotePart, IEnumerable<string>> keys) =>
        parts
            .SelectMany((part, index) => keys(part).Select(key => (key, index)))
            .GroupBy(entry => entry.key, entry => entry.index, StringComparer.Ordinal)
            .Select(bucket => bucket.ToArray())
            .Where(bucket => bucket.Length > 1);
}
