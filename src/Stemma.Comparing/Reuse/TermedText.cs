using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>A text as sentences of weighted terms, quoted words apart.</summary>
internal sealed class TermedText
{
    private const double LeastRarity = 0.4;

    private readonly int[][] termsOfSentence;
    private readonly int[] terms;
    private readonly double[] weightOfTerm;
    private readonly double[] weightOfSentence;
    private readonly int[][] sentencesOfTerm;

    private TermedText(ComparedText text, double[] weights)
    {
        Text = text;
        var sentences = text.Sentences.Select(sentence => TermsOf(text, sentence)).ToArray();
        terms = [.. sentences.SelectMany(each => each).Distinct().Order()];
        weightOfTerm = [.. terms.Select(term => weights[term])];
        termsOfSentence = [.. sentences.Select(each => Array.ConvertAll(each, term => Array.BinarySearch(terms, term)))];
        weightOfSentence = [.. termsOfSentence.Select(each => each.Sum(WeightOf))];
        sentencesOfTerm = SentencesOf(termsOfSentence, terms.Length);
    }

    /// <summary>The text.</summary>
    public ComparedText Text { get; }

    /// <summary>Number of sentences.</summary>
    public int Sentences => termsOfSentence.Length;

    /// <summary>The distinct terms of the text, by their numbers in the vocabulary; ascending.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>The distinct terms of a sentence, by their positions among <see cref="Terms"/>.</summary>
    public ReadOnlySpan<int> TermsOf(int sentence) => termsOfSentence[sentence];

    /// <summary>Weight of the terms of a sentence.</summary>
    public double WeightOfSentence(int sentence) => weightOfSentence[sentence];

    /// <summary>Positions of the sentences that hold a term, ascending.</summary>
    /// <param name="term">Position among <see cref="Terms"/>.</param>
    public ReadOnlySpan<int> SentencesWith(int term) => sentencesOfTerm[term];

    /// <summary>How much a term tells between articles of this story.</summary>
    /// <param name="term">Position among <see cref="Terms"/>.</param>
    public double WeightOf(int term) => weightOfTerm[term];

    /// <summary>Terms every text; a term tells the less, the more of the articles hold it.</summary>
    public static ImmutableArray<TermedText> Of(ImmutableArray<ComparedText> texts, int threads)
    {
        var weights = WeightsIn(texts);
        return InOrder.Select(texts, threads, text => new TermedText(text, weights));
    }

    private static int[] TermsOf(ComparedText text, ComparedSentence sentence)
    {
        var terms = new List<int>(sentence.Words.Length);
        for (var at = sentence.Words.Start; at < sentence.Words.End; at++)
        {
            if (text.Words[at] is { Quoted: false, Weight: > 0 } word)
            {
                terms.Add(word.Term);
            }
        }

        return [.. terms.Distinct()];
    }

    private static int[][] SentencesOf(int[][] termsOfSentence, int terms)
    {
        var sentences = new List<int>[terms];
        for (var sentence = 0; sentence < termsOfSentence.Length; sentence++)
        {
            foreach (var term in termsOfSentence[sentence])
            {
                (sentences[term] ??= new List<int>(1)).Add(sentence);
            }
        }

        return Array.ConvertAll(sentences, each => each.ToArray());
    }

    private static double[] WeightsIn(ImmutableArray<ComparedText> texts)
    {
        var terms = texts.SelectMany(text => text.Words).Select(word => word.Term).DefaultIfEmpty(-1).Max() + 1;
        var (articles, last, weights) = (new int[terms], new int[terms], new double[terms]);
        for (var at = 0; at < texts.Length; at++)
        {
            foreach (var word in texts[at].Words)
            {
                articles[word.Term] += last[word.Term] == at + 1 ? 0 : 1;
                last[word.Term] = at + 1;
                weights[word.Term] = word.Weight;
            }
        }

        var scale = Math.Log(Math.Max(2, texts.Length));
        return
        [
            .. weights.Select((weight, term) => weight * (1 - (1 - LeastRarity) * Math.Log(Math.Max(1, articles[term])) / scale)),
        ];
    }
}
