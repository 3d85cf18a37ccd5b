using System.Collections.Immutable;

namespace Stemma.Comparing.Words;

/// <summary>Aligns two word sequences.</summary>
internal static class WordAlignment
{
    /// <summary>Longer sequences are aligned by their first words only, which bounds the work.</summary>
    private const int Longest = 400;

    /// <summary>Length of the longest common subsequence of words (Hirschberg’s two rows).</summary>
    public static int CommonLength(ImmutableArray<string> first, ImmutableArray<string> second)
    {
        var (rows, columns) = (Math.Min(first.Length, Longest), Math.Min(second.Length, Longest));
        var before = new int[columns + 1];
        var current = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            for (var column = 1; column <= columns; column++)
            {
                current[column] =
                    first[row - 1] == second[column - 1] ? before[column - 1] + 1 : Math.Max(before[column], current[column - 1]);
            }

            (before, current) = (current, before);
        }

        return before[columns];
    }
}
