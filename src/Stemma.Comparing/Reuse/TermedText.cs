using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>A text as sentences of weighted terms, quoted words apart.</summary>
internal sealed class TermedText
{
    private const double LeastRarity = 0.4;
    private static readonly List<int> None = [];

    private readonly double[] weightOfTerm;
    private readonly int[][] terms;
    private readonly double[] weights;
    private readonly Dictionary<int, List<int>> sentencesByTerm = [];

    private TermedText(ComparedText text, double[] weightOfTerm)
    {
        Text = text;
        this.weightOfTerm = weightOfTerm;
        terms = [.. text.Sentences.Select(sentence => TermsOf(text, sentence))];
        weights = [.. terms.Select(each => each.Sum(WeightOf))];
        for (var sentence = 0; sentence < terms.Length; sentence++)
        {
            foreach (var term in terms[sentence])
            {
                if (!sentencesByTerm.TryGetValue(term, out var sentences))
                {
                    sentencesByTerm[term] = sentences = [];
                }

                sentences.Add(sentence);
            }
        }
    }

    /// <summary>The text.</summary>
    public ComparedText Text { get; }

    /// <summary>Number of sentences.</summary>
    public int Sentences => terms.Length;

    /// <summary>The distinct terms of a sentence.</summary>
    public ReadOnlySpan<int> TermsOf(int sentence) => terms[sentence];

    /// <summary>Weight of the terms of a sentence.</summary>
    public double WeightOfSentence(int sentence) => weights[sentence];

    /// <summary>Positions of the sentences that hold a term, ascending.</summary>
    public List<int> SentencesWith(int term) => sentencesByTerm.GetValueOrDefault(term, None);

    /// <summary>How much a term tells between articles of this story.</summary>
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
