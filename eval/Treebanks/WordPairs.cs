using System.Collections.Immutable;

namespace Stemma.Eval.Treebanks;

/// <summary>Which word of the one treebank is which of the other, as the shared task CoNLL 2018 has it.</summary>
/// <remarks>
/// Words that are tokens by themselves are paired where they stand in the same place. Where either side has a multiword token, the words of
/// the whole stretch that such tokens of either side cover are paired by the longest common subsequence of their forms, case apart.
/// </remarks>
internal sealed class WordPairs
{
    private readonly ImmutableArray<PlacedWord> gold;
    private readonly ImmutableArray<PlacedWord> system;
    private readonly int[] goldOf;
    private int atGold;
    private int atSystem;

    private WordPairs(ImmutableArray<PlacedWord> gold, ImmutableArray<PlacedWord> system)
    {
        (this.gold, this.system) = (gold, system);
        goldOf = new int[system.Length];
        Array.Fill(goldOf, -1);
        while (atGold < gold.Length && atSystem < system.Length)
        {
            if (gold[atGold].IsInMultiword || system[atSystem].IsInMultiword)
            {
                PairStretch();
            }
            else
            {
                PairPlaces();
            }
        }
    }

    /// <summary>For each word of the system, the position of its gold word; -1 where it has none.</summary>
    public static ImmutableArray<int> Of(ImmutableArray<PlacedWord> gold, ImmutableArray<PlacedWord> system) =>
        [.. new WordPairs(gold, system).goldOf];

    private void PairPlaces()
    {
        var (wanted, found) = (gold[atGold].Span, system[atSystem].Span);
        if (wanted == found)
        {
            goldOf[atSystem++] = atGold++;
        }
        else if (wanted.Start <= found.Start)
        {
            atGold++;
        }
        else
        {
            atSystem++;
        }
    }

    private void PairStretch()
    {
        var end = gold[atGold].IsInMultiword ? gold[atGold].Span.End : system[atSystem].Span.End;

        // A plain word of one side that began before the other's multiword token is no part of the stretch.
        if (!system[atSystem].IsInMultiword && system[atSystem].Span.Start < gold[atGold].Span.Start)
        {
            atSystem++;
        }
        else if (!gold[atGold].IsInMultiword && gold[atGold].Span.Start < system[atSystem].Span.Start)
        {
            atGold++;
        }

        var (firstGold, firstSystem) = (atGold, atSystem);
        while (!IsBeyond(gold, atGold, end) || !IsBeyond(system, atSystem, end))
        {
            var takesGold =
                atGold < gold.Length && (atSystem >= system.Length || gold[atGold].Span.Start <= system[atSystem].Span.Start);
            var taken = takesGold ? gold[atGold++] : system[atSystem++];
            end = taken.IsInMultiword ? Math.Max(end, taken.Span.End) : end;
        }

        PairForms(firstGold, firstSystem);
    }

    private static bool IsBeyond(ImmutableArray<PlacedWord> words, int at, int end) =>
        at >= words.Length || (words[at].IsInMultiword ? words[at].Span.Start >= end : words[at].Span.End > end);

    private void PairForms(int firstGold, int firstSystem)
    {
        var (rows, columns) = (atGold - firstGold, atSystem - firstSystem);
        var longest = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                longest[row, column] = IsSame(firstGold + row, firstSystem + column)
                    ? 1 + longest[row + 1, column + 1]
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns; )
        {
            if (IsSame(firstGold + row, firstSystem + column))
            {
                goldOf[firstSystem + column++] = firstGold + row++;
            }
            else if (longest[row, column] == longest[row + 1, column])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private bool IsSame(int goldWord, int systemWord) =>
        string.Equals(gold[goldWord].Form, system[systemWord].Form, StringComparison.OrdinalIgnoreCase);
}
