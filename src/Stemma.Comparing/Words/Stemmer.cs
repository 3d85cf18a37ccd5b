namespace Stemma.Comparing.Words;

/// <summary>Takes the inflections of English off a word: plurals, <c>-ed</c>, <c>-ing</c>. A light stemmer, after Harman's «S» stemmer (1991).</summary>
internal static class Stemmer
{
    private static readonly string[] Endings = ["ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "ly"];
    private const int ShortestStem = 3;

    /// <summary>A view of the word's stem; the word itself where nothing comes off.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (
                word.Length - ending.Length >= ShortestStem
                && word.EndsWith(ending, StringComparison.Ordinal)
                && !word.EndsWith("ss", StringComparison.Ordinal)
            )
            {
                return Undouble(word[..^ending.Length]).TrimEnd('e');
            }
        }

        return word.Length > ShortestStem ? word.TrimEnd('e') : word;
    }

    /// <summary><c>stopp</c> of <c>stopped</c> is <c>stop</c>.</summary>
    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e') ? stem[..^1] : stem;
}
