using System.Collections.Frozen;

namespace Stemma.Reading.Quantities;

/// <summary>Phrases of one or more words with a value each, found at a token by the longest that fits.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst;
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="phrases">Words parted by blanks, with their value; case does not matter.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        byFirst = phrases
            .Select(entry => (Words: entry.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), entry.Value))
            .GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Words.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase
            );
        lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words that phrases begin with.</summary>
    public IEnumerable<string> FirstWords => byFirst.Keys;

    /// <summary>The longest phrase that begins at a token and ends before another.</summary>
    /// <returns>The number of its words; 0 where none begins there.</returns>
    public int Match(TokenizedText text, int token, int end, out T? value)
    {
        value = default;
        if (token >= end || !lookup.TryGetValue(text[token], out var candidates))
        {
            return 0;
        }

        foreach (var (words, found) in candidates)
        {
            if (token + words.Length <= end && Fits(text, token, words))
            {
                value = found;
                return words.Length;
            }
        }

        return 0;
    }

    private static bool Fits(TokenizedText text, int token, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (!text.Is(token + i, words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
