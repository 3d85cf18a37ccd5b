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

    private const double LeastMatched = 2.0;
    private const double LeastLikeness = 0.42;

    /// <param name="first">The one text.</param>
    /// <param name="second">The other.</param>
    /// <param name="articles">How many articles are compared.</param>
    /// <returns>The likest partner of each sentence of either text, as far as they are alike; ascending.</returns>
    public static List<SentencePair> Align(TermedText first, TermedText second, int articles)
    {
        var bestOfFirst = new SentencePair[first.Sentences];
        var bestOfSecond = new SentencePair[second.Sentences];
        var matched = new double[second.Sentences];
        var places = Places(first.Terms, second.Terms);
        var partners = new List<int>();
        for (var sentence = 0; sentence < first.Sentences; sentence++)
        {
            FindPartners(first, second, sentence, places, matched, partners);
            foreach (var partner in partners)
            {
                var weight = first.WeightOfSentence(sentence) + second.WeightOfSentence(partner);
                var pair = new SentencePair(sentence, partner, matched[partner], 2 * matched[partner] / weight);
                matched[partner] = 0;
                bestOfFirst[sentence] = Liker(bestOfFirst[sentence], pair);
                bestOfSecond[partner] = Liker(bestOfSecond[partner], pair);
            }
        }

        var best = new List<SentencePair>();
        var leastMatched = LeastMatched + ChanceMatches.MoreIn(articles);
        best.AddRange(bestOfFirst.Where(pair => AreAlike(pair, leastMatched)));
        best.AddRange(bestOfSecond.Where(pair => AreAlike(pair, leastMatched) && bestOfFirst[pair.First] != pair));
        best.Sort((x, y) => (x.First, x.Second).CompareTo((y.First, y.Second)));
        return best;
    }

    private static bool AreAlike(SentencePair pair, double leastMatched) =>
        pair.Matched >= leastMatched && pair.Likeness >= LeastLikeness;

    /// <summary>For each term of one text its position in the other; negative where it is not there.</summary>
    private static int[] Places(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var places = new int[first.Length];
        for (int i = 0, j = 0; i < first.Length; i++)
        {
            while (j < second.Length && second[j] < first[i])
            {
                j++;
            }

            places[i] = j < second.Length && second[j] == first[i] ? j : -1;
        }

        return places;
    }

    /// <summary>Adds up what each sentence of the second text shares with one of the first.</summary>
    private static void FindPartners(
        TermedText first,
        TermedText second,
        int sentence,
        int[] places,
        double[] matched,
        List<int> partners
    )
    {
        partners.Clear();
        foreach (var term in first.TermsOf(sentence))
        {
            if (places[term] < 0 || second.SentencesWith(places[term]) is not { Length: <= MostSentences } holders)
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
    }

    private static SentencePair Liker(SentencePair x, SentencePair y) => y.Likeness > x.Likeness ? y : x;
}
