using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Times;

/// <summary>Words before a number of units that loosen it and belong to the expression: <c>a little over</c>, <c>nearly</c>.</summary>
internal static class Approximators
{
    private static readonly string[][] Phrases =
    [
        .. WordList
            .Lines("Times/en/approximators.txt")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .OrderByDescending(words => words.Length),
    ];

    /// <summary>The words that begin one.</summary>
    public static FrozenSet<string> FirstWords { get; } =
        Phrases.Select(phrase => phrase[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Position after the loosening words at a token; the token itself where none stand there.</summary>
    public static int After(TokenizedText text, int at, int end)
    {
        if (!FirstWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[at]))
        {
            return at;
        }

        foreach (var phrase in Phrases)
        {
            if (at + phrase.Length < end && Matches(text, at, phrase))
            {
                return at + phrase.Length;
            }
        }

        return at;
    }

    /// <summary>True where loosening words stand right before a token.</summary>
    public static bool EndsAt(TokenizedText text, int at)
    {
        foreach (var phrase in Phrases)
        {
            if (at >= phrase.Length && Matches(text, at - phrase.Length, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(TokenizedText text, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!text.Is(at + i, phrase[i]))
            {
                return false;
            }
        }

        return true;
    }
}
