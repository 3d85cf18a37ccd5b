namespace Stemma.Comparing.Reuse;

/// <summary>Numbers the words of several articles, so that comparing them costs no strings.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int[]> formsByToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> formByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> termByStem = new(StringComparer.Ordinal);
    private readonly List<int> termOfForm = [];
    private readonly List<double> weightOfTerm = [];

    /// <summary>Number of terms so far; terms are numbered from 0.</summary>
    public int Terms => weightOfTerm.Count;

    /// <summary>The numbers of the words in a token; none for a clitic.</summary>
    public int[] FormsOf(ReadOnlySpan<char> token)
    {
        var lookup = formsByToken.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(token, out var forms))
        {
            lookup[token] = forms = [.. WordForms.Of(token).Select(FormOf)];
        }

        return forms;
    }

    /// <summary>What inflected forms of the same word share.</summary>
    public int TermOf(int form) => termOfForm[form];

    /// <summary>How much the term tells, from 0 to 1; see <see cref="WordRarity"/>.</summary>
    public double WeightOf(int term) => weightOfTerm[term];

    private int FormOf(string word)
    {
        if (formByWord.TryGetValue(word, out var form))
        {
            return form;
        }

        form = termOfForm.Count;
        formByWord.Add(word, form);
        termOfForm.Add(TermOf(WordForms.Stem(word)));
        return form;
    }

    private int TermOf(string stem)
    {
        if (!termByStem.TryGetValue(stem, out var term))
        {
            term = weightOfTerm.Count;
            termByStem.Add(stem, term);
            weightOfTerm.Add(WordRarity.Of(stem));
        }

        return term;
    }
}
