namespace Stemma.Comparing.Reuse;

/// <summary>A text as sentences of weighted terms, quoted words apart.</summary>
internal sealed class TermedText
{
    private readonly int[] terms;
    private readonly double[] weightOfTerm;
    private readonly double[] weightOfSentence;
    private readonly Groups termsOfSentence;
    private readonly Groups sentencesOfTerm;

    private TermedText(ComparedText text, TermRarity rarity)
    {
        Text = text;
        var sentences = text.Sentences.Select(sentence => TermsOf(text, sentence)).ToArray();
        terms = [.. sentences.SelectMany(each => each).Distinct().Order()];
        weightOfTerm = Array.ConvertAll(terms, rarity.WeightOf);
        termsOfSentence = Groups.Of(Array.ConvertAll(sentences, each => Array.ConvertAll(each, PositionOf)));
        weightOfSentence = Array.ConvertAll(sentences, each => each.Sum(term => WeightOf(PositionOf(term))));
        sentencesOfTerm = termsOfSentence.Turned(terms.Length);
    }

    /// <summary>The text.</summary>
    public ComparedText Text { get; }

    /// <summary>Number of sentences.</summary>
    public int Sentences => weightOfSentence.Length;

    /// <summary>The distinct terms of the text, by their numbers in the vocabulary; ascending.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>The distinct terms of a sentence, by their positions among <see cref="Terms"/>.</summary>
    public ReadOnlySpan<int> TermsOf(int sentence) => termsOfSentence[sentence];

    /// <summary>Weight of the terms of a sentence.</summary>
    public double WeightOfSentence(int sentence) => weightOfSentence[sentence];

    /// <summary>Positions of the sentences that hold a term, ascending.</summary>
    /// <param name="term">Position among <see cref="Terms"/>.</param>
    public ReadOnlySpan<int> SentencesWith(int term) => sentencesOfTerm[term];

    /// <summary>How much a term tells between these articles.</summary>
    /// <param name="term">Position among <see cref="Terms"/>.</param>
    public double WeightOf(int term) => weightOfTerm[term];

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rarity">How rare terms are among the articles that are compared.</param>
    public static TermedText Of(ComparedText text, TermRarity rarity) => new(text, rarity);

    private int PositionOf(int term) => Array.BinarySearch(terms, term);

    private static int[] TermsOf(ComparedText text, ComparedSentence sentence)
    {
        var terms = new List<int>(sentence.Words.Length);
        for (var at = sentence.Words.Start; at < sentence.Words.End; at++)
        {
            var term = text.TermOf(at);
            if (!text.Words[at].Quoted && text.Vocabulary.WeightOf(term) > 0)
            {
                terms.Add(term);
            }
        }

        return [.. terms.Distinct()];
    }

    /// <summary>Several lists in one array.</summary>
    private readonly struct Groups(int[] ends, int[] items)
    {
        public ReadOnlySpan<int> this[int group]
        {
            get
            {
                var start = group == 0 ? 0 : ends[group - 1];
                return items.AsSpan(start, ends[group] - start);
            }
        }

        public static Groups Of(int[][] groups)
        {
            var ends = new int[groups.Length];
            var end = 0;
            for (var group = 0; group < groups.Length; group++)
            {
                ends[group] = end += groups[group].Length;
            }

            return new Groups(ends, [.. groups.SelectMany(each => each)]);
        }

        /// <summary>For each item the groups that hold it, ascending.</summary>
        public Groups Turned(int count)
        {
            var starts = new int[count];
            foreach (var item in items)
            {
                starts[item]++;
            }

            for (int item = 0, start = 0; item < count; item++)
            {
                (starts[item], start) = (start, start + starts[item]);
            }

            var groups = new int[items.Length];
            for (int at = 0, group = 0; at < items.Length; at++)
            {
                while (at == ends[group])
                {
                    group++;
                }

                groups[starts[items[at]]++] = group;
            }

            // each start has moved to where its group ends
            return new Groups(starts, groups);
        }
    }
}
