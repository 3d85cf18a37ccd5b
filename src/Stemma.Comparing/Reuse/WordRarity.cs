using System.Collections.Frozen;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Reuse;

/// <summary>How much it tells that two texts share a word: nothing for <c>the</c>, everything for a name.</summary>
internal static class WordRarity
{
    /// <summary>Words of this rank and before tie no two texts together.</summary>
    private const int Commonplace = 100;

    private static readonly FrozenDictionary<string, double> ByStem = Read();

    /// <summary>From 0 to 1, growing with the rank in the list of common words, as the information of a word does by Zipf's law.</summary>
    /// <param name="stem">As <see cref="WordForms.Stem"/> cuts it.</param>
    public static double Of(string stem) => ByStem.TryGetValue(stem, out var weight) ? weight : 1;

    private static FrozenDictionary<string, double> Read()
    {
        var words = EmbeddedList.Lines("Reuse/en/common-words.txt").ToList();
        var scale = Math.Log((double)words.Count / Commonplace);
        return words
            .Select(
                (word, rank) =>
                    (
                        Stem: WordForms.Stem(Spellings.Compared(word)),
                        Weight: Math.Max(0, Math.Log((rank + 1.0) / Commonplace)) / scale
                    )
            )
            .DistinctBy(entry => entry.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Stem, entry => entry.Weight, StringComparer.Ordinal);
    }
}
