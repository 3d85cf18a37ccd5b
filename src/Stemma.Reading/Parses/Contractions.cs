using System.Collections.Frozen;
using System.Globalization;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Parses;

/// <summary>Words written as one that may be two: <c>cannot</c>, <c>gonna</c>, <c>dont</c>.</summary>
/// <param name="Seams">Word in small letters → bit n is set where a word may end after n letters.</param>
internal sealed record Contractions(FrozenDictionary<string, ulong> Seams)
{
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> lookup = Seams.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The longest such word, in letters.</summary>
    public const int Longest = 12;

    /// <summary>Reads the list that was learnt from the treebanks.</summary>
    public static Contractions Load() =>
        new(
            WordList
                .Lines("Parses/en/contractions.tsv")
                .Select(line => line.Split('\t'))
                .ToFrozenDictionary(
                    cells => cells[0],
                    cells =>
                        cells
                            .Skip(1)
                            .Aggregate(0UL, (bits, cell) => bits | (1UL << int.Parse(cell, CultureInfo.InvariantCulture))),
                    StringComparer.Ordinal
                )
        );

    /// <summary>The seams of a word in any case; 0 where it has none.</summary>
    public ulong Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return 0;
        }

        Span<char> small = stackalloc char[Longest];
        word.ToLowerInvariant(small);
        return lookup.TryGetValue(small[..word.Length], out var seams) ? seams : 0;
    }
}

/// <summary>Tells the seams of contractions along a run, looking each word up once.</summary>
internal ref struct ContractionSeams(Contractions contractions)
{
    private int start;
    private int end;
    private ulong seams;

    /// <summary>True where the contraction that stands here may be parted at <paramref name="at"/>; asked in ascending order.</summary>
    public bool Contains(ReadOnlySpan<char> text, WordRun run, int at)
    {
        if (!char.IsLetter(text[at]) || !char.IsLetter(text[at - 1]))
        {
            return false;
        }

        if (at >= end)
        {
            (start, end) = (at - 1, at);
            while (end < run.End && char.IsLetter(text[end]))
            {
                end++;
            }

            seams = contractions.Of(text[start..end]);
        }

        return at - start < 64 && (seams >> (at - start) & 1) != 0;
    }
}
