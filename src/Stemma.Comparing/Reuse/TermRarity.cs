namespace Stemma.Comparing.Reuse;

/// <summary>How much terms tell between the articles that are compared: the less, the more of these hold them.</summary>
/// <param name="vocabulary">What numbers the terms.</param>
internal sealed class TermRarity(Vocabulary vocabulary)
{
    private const double LeastRarity = 0.4;

    private int[] articlesOfTerm = [];
    private int[] lastArticleOfTerm = [];
    private double scale = Math.Log(2);

    /// <summary>How many articles were added.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts the terms of one more article.</summary>
    public void Add(ComparedText text)
    {
        Articles++;
        scale = Math.Log(Math.Max(2, Articles));
        if (vocabulary.Terms > articlesOfTerm.Length)
        {
            Array.Resize(ref articlesOfTerm, 2 * vocabulary.Terms);
            Array.Resize(ref lastArticleOfTerm, 2 * vocabulary.Terms);
        }

        for (var at = 0; at < text.Words.Length; at++)
        {
            var term = text.TermOf(at);
            articlesOfTerm[term] += lastArticleOfTerm[term] == Articles ? 0 : 1;
            lastArticleOfTerm[term] = Articles;
        }
    }

    /// <summary>From 0 to 1.</summary>
    public double WeightOf(int term) =>
        vocabulary.WeightOf(term) * (1 - (1 - LeastRarity) * Math.Log(Math.Max(1, articlesOfTerm[term])) / scale);
}
