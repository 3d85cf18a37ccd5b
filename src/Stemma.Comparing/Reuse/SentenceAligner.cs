using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>A sentence of one text beside a sentence of another.</summary>
/// <param name="First">Position of the sentence in the first text.</param>
/// <param name="Second">Position of the sentence in the second text.</param>
/// <param name="Matched">Weight of the terms that both have.</param>
/// <param name="Likeness">Twice that over the weight of both sentences; 0 to 1.</param>
internal readonly record struct SentencePair(int First, int Second, double Matched, double Likeness);

/// <summary>Finds for each sentence the one in another text that says the same, by the rare words, names and numbers that both hold.</summary>
internal static class SentenceAligner
{
    /// <summary>A term that so many sentences of a text hold points at none of them.</summary>
    private const int MostSentences = 24;

    /// <returns>The likest partner of each sentence of either text; ascending.</returns>
    public static ImmutableArray<SentencePair> Align(TermedText first, TermedText second)
    {
        var bestOfSecond = new SentencePair[second.Sentences];
        var best = new HashSet<SentencePair>();
        var matched = new double[second.Sentences];
        for (var sentence = 0; sentence < first.Sentences; sentence++)
        {
            SentencePair bestOfFirst = default;
            foreach (var partner in Partners(first, second, sentence, matched))
            {
                var weight = first.WeightOfSentence(sentence) + second.WeightOfSentence(partner);
                var pair = new SentencePair(sentence, partner, matched[partner], 2 * matched[partner] / weight);
                matched[partner] = 0;
                bestOfFirst = Liker(bestOfFirst, pair);
                bestOfSecond[partner] = Liker(bestOfSecond[partner], pair);
            }

            best.Add(bestOfFirst);
        }

        best.UnionWith(bestOfSecond);
        return [.. best.Where(pair => pair.Matched > 0).OrderBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    /// <summary>Adds up what each sentence of the second text shares with one of the first.</summary>
    private static List<int> Partners(TermedText first, TermedText second, int sentence, double[] matched)
    {
        var partners = new List<int>();
        foreach (var term in first.TermsOf(sentence))
        {
            var holders = second.SentencesWith(term);
            if (holders.Count > MostSentences)
            {
                continue;
            }

            foreach (var holder in holders)
            {
                if (matched[holder] == 0)
                {
                    partners.Add(holder);
                }

                matched[holder] += first.WeightOf(term);
            }
        }

        return partners;
    }

    private static SentencePair Liker(SentencePair x, SentencePair y) => y.Likeness > x.Likeness ? y : x;
}
