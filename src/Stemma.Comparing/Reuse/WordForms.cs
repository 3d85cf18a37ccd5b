using System.Collections.Frozen;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Reuse;

/// <summary>Brings words into the form in which two articles are compared.</summary>
internal static class WordForms
{
    private const int StemLength = 6;
    private const int ShortestStem = 4;

    private static readonly FrozenDictionary<string, string> Numbers = EmbeddedList
        .Lines("Reuse/en/numbers.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    private static readonly string[] Endings = ["ing", "ed", "er", "ly", "e", "y"];

    /// <summary>True for a number in small letters: <c>nineteen</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<char> token) => Numbers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(token);

    /// <summary>The words of one token in small letters: compounds parted, numbers as digits, spellings made one; none for a clitic such as <c>’s</c>.</summary>
    public static IEnumerable<string> Of(ReadOnlySpan<char> token)
    {
        var word = token.ToString().ToLowerInvariant().Replace('’', '\'');
        if (word[0] == '\'' || word == "n't")
        {
            return [];
        }

        if (char.IsAsciiDigit(word[0]))
        {
            word = word.Replace(",", string.Empty, StringComparison.Ordinal);
        }

        var parts = word.Split(['-', '–'], StringSplitOptions.RemoveEmptyEntries);
        return
            parts is [var tens, var units]
            && Numbers.TryGetValue(tens, out var ten)
            && Numbers.TryGetValue(units, out var unit)
            && ten.Length == 2
            && unit.Length == 1
            ? [$"{ten[0]}{unit}"]
            : parts
                .Select(part => Numbers.TryGetValue(part, out var number) ? number : Spellings.Compared(part))
                .Where(part => part.Length > 0); // a combining mark alone has no letters
    }

    /// <summary>What inflected forms of a word share: a rough cut, as two words that meet by chance are outvoted by the others of a sentence.</summary>
    public static string Stem(string word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        var stem =
            word.EndsWith("ies", StringComparison.Ordinal) && word.Length > ShortestStem ? word[..^2]
            : word.Length >= ShortestStem && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
            : word;
        foreach (var ending in Endings)
        {
            if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                break;
            }
        }

        if (stem.EndsWith('i'))
        {
            stem = stem[..^1];
        }

        if (stem.Length >= ShortestStem && stem[^1] == stem[^2])
        {
            stem = stem[..^1];
        }

        return stem.Length > StemLength ? stem[..StemLength] : stem;
    }
}
