using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stemma.Comparing.Reuse;

/// <summary>A run of a few words as a number: equal runs have equal numbers; unequal ones hardly ever do.</summary>
/// <param name="Hash">The number.</param>
/// <param name="Position">Position of its first word.</param>
internal readonly record struct Shingle(uint Hash, int Position);

/// <summary>Takes a text apart into <see cref="Shingle"/>s.</summary>
internal static class Shingles
{
    /// <summary>Words in a shingle. Shorter runs are phrases of the language; longer ones miss what an editor touched.</summary>
    public const int Length = 5;

    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The shingle that begins at each word, fewer than words by <see cref="Length"/> − 1; by number, then by position.</summary>
    public static Shingle[] Ascending(ComparedText text)
    {
        var words = text.Words.AsSpan();
        var shingles = new Shingle[Math.Max(0, words.Length - Length + 1)];
        for (var start = 0; start < shingles.Length; start++)
        {
            shingles[start] = new Shingle(HashOf(words.Slice(start, Length)), start);
        }

        Array.Sort(shingles, (x, y) => x.Hash != y.Hash ? x.Hash.CompareTo(y.Hash) : x.Position.CompareTo(y.Position));
        return shingles;
    }

    /// <summary>True where the words of both are the same, not only their numbers.</summary>
    public static bool AreEqual(ComparedText first, int x, ComparedText second, int y)
    {
        for (var at = 0; at < Length; at++)
        {
            if (first.Words[x + at].Form != second.Words[y + at].Form)
            {
                return false;
            }
        }

        return true;
    }

    private static uint HashOf(ReadOnlySpan<ComparedWord> words)
    {
        var hash = 0UL;
        foreach (var word in words)
        {
            var mixed = (hash ^ ((ulong)word.Form + 1)) * Multiplier;
            hash = mixed ^ (mixed >> 29);
        }

        return (uint)(hash >> 32);
    }
}

/// <summary>A text with its shingles.</summary>
/// <param name="Text">The text.</param>
/// <param name="ByShingle">Where each shingle begins; by shingle, then by position.</param>
internal sealed record ShingledText(ComparedText Text, ImmutableArray<Shingle> ByShingle)
{
    /// <summary>Takes a text apart.</summary>
    public static ShingledText Of(ComparedText text) =>
        new(text, ImmutableCollectionsMarshal.AsImmutableArray(Shingles.Ascending(text)));
}
