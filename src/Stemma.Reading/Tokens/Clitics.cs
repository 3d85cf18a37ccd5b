namespace Stemma.Reading.Tokens;

/// <summary>Endings that English writes onto a word and Universal Dependencies counts as words.</summary>
internal static class Clitics
{
    private static readonly string[] Endings = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Where the ending begins; the length of the word where it has none. <c>Russia’s</c> gives 6, <c>don’t</c> 2.</summary>
    public static int StemEnd(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && EndsWith(word, ending))
            {
                return word.Length - ending.Length;
            }
        }

        return word.Length;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending)
    {
        var tail = word[^ending.Length..];
        for (var i = 0; i < ending.Length; i++)
        {
            var c = tail[i] == '’' ? '\'' : char.ToLowerInvariant(tail[i]);
            if (c != ending[i])
            {
                return false;
            }
        }

        return true;
    }
}
