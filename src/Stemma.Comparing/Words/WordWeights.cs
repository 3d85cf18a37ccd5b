using System.Collections.Immutable;

namespace Stemma.Comparing.Words;

/// <summary>How much each word tells in this story: rare ones more than common ones (inverse document frequency, Spärck Jones 1972).</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly double unseen;

    /// <param name="documents">The words of each stretch, such as a sentence; each word once a stretch.</param>
    public WordWeights(IReadOnlyCollection<ImmutableArray<string>> documents)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in documents.SelectMany(document => document))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        unseen = Math.Log(2 + documents.Count);
        foreach (var (word, count) in counts)
        {
            weights[word] = Math.Log(1 + (1.0 + documents.Count) / count);
        }
    }

    /// <summary>The weight of a word; above 0.</summary>
    public double Of(string word) => weights.GetValueOrDefault(word, unseen);

    /// <summary>Weight of the words in both over that of the lighter one: 1 where one holds all of the other; 0 where one is empty.</summary>
    /// <param name="first">Ascending by ordinal, each once.</param>
    /// <param name="second">Likewise.</param>
    public double Overlap(ImmutableArray<string> first, ImmutableArray<string> second)
    {
        var (shared, one, two) = (0.0, 0.0, 0.0);
        var (i, j) = (0, 0);
        while (i < first.Length || j < second.Length)
        {
            var order =
                i == first.Length ? 1
                : j == second.Length ? -1
                : string.CompareOrdinal(first[i], second[j]);
            var weight = Of(order <= 0 ? first[i] : second[j]);
            shared += order == 0 ? weight : 0;
            one += order <= 0 ? weight : 0;
            two += order >= 0 ? weight : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var lighter = Math.Min(one, two);
        return lighter == 0 ? 0 : shared / lighter;
    }
}
