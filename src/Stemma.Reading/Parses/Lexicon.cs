using System.Numerics;

namespace Stemma.Reading.Parses;

/// <summary>
/// The words that the parser knows, by the hash of their letters. They stand in three groups: those with a trained embedding, then those that only have a
/// vector from raw text, then those that only lists of names know. Entry 0 is the unknown word.
/// </summary>
internal sealed class Lexicon
{
    private readonly uint[] words;
    private readonly ushort[] traits;
    private readonly int[] slots;

    /// <param name="words">The hash of each entry; entry 0 is ignored.</param>
    /// <param name="traits">Flags of <see cref="WordTraits"/> of each entry.</param>
    /// <param name="trained">Entries with a trained embedding, entry 0 among them.</param>
    /// <param name="withVector">Entries with a vector, from entry 0 on.</param>
    public Lexicon(uint[] words, ushort[] traits, int trained, int withVector)
    {
        this.words = words;
        this.traits = traits;
        Trained = trained;
        WithVector = withVector;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)words.Length * 2)];
        for (var entry = 1; entry < words.Length; entry++)
        {
            var slot = words[entry] & (uint)(slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = entry;
        }
    }

    /// <summary>Rows of the trained embeddings.</summary>
    public int Trained { get; }

    /// <summary>Rows of the vectors from raw text.</summary>
    public int WithVector { get; }

    /// <summary>The hash of each entry.</summary>
    public ReadOnlySpan<uint> Words => words;

    /// <summary>The traits of each entry.</summary>
    public ReadOnlySpan<ushort> AllTraits => traits;

    /// <summary>The entry of a word, by the hash of its letters; 0 where it is unknown.</summary>
    public int Find(uint word)
    {
        var slot = word & (uint)(slots.Length - 1);
        while (slots[slot] is var entry && entry != 0)
        {
            if (words[entry] == word)
            {
                return entry;
            }

            slot = (slot + 1) & (uint)(slots.Length - 1);
        }

        return 0;
    }

    /// <summary>Row of an entry's trained embedding; 0, the unknown word's, where it has none.</summary>
    public int TrainedRow(int entry) => entry < Trained ? entry : 0;

    /// <summary>Row of an entry's vector; 0, which holds zeros, where it has none.</summary>
    public int VectorRow(int entry) => entry < WithVector ? entry : 0;

    /// <summary>What lists of names know of an entry.</summary>
    public int Traits(int entry) => traits[entry];
}
