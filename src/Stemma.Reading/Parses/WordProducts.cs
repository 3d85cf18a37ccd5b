namespace Stemma.Reading.Parses;

/// <summary>
/// What the first layer's matrix makes of words already met. It sees of a word nothing but its letters, and a third of all multiplications are its own, so a
/// common word is worth keeping. Whoever comes first to a place stays: which words are kept changes the time, never the outcome.
/// </summary>
/// <remarks>Safe for several threads: a place goes from null to one entry, which never changes.</remarks>
internal sealed class WordProducts
{
    /// <summary>A power of two; at most this many words are kept, of 4 kB each.</summary>
    private const int Places = 1 << 12;

    private readonly KnownWord?[] words = new KnownWord?[Places];

    /// <summary>The word, where it is kept.</summary>
    public KnownWord? Find(in WordFeatures features)
    {
        var word = Volatile.Read(ref words[PlaceOf(features)]);
        return word is not null && word.Features == features ? word : null;
    }

    /// <summary>Keeps a word if its place is free.</summary>
    public void Keep(in WordFeatures features, int traits, ReadOnlySpan<float> product)
    {
        ref var place = ref words[PlaceOf(features)];
        if (Volatile.Read(ref place) is null)
        {
            Volatile.Write(ref place, new KnownWord(features, traits, product.ToArray()));
        }
    }

    private static uint PlaceOf(in WordFeatures features) => (features.Word ^ (features.Shape * 31)) & (Places - 1);
}

/// <summary>A word with all that the network needs of it.</summary>
/// <param name="Features">What the network sees of its letters.</param>
/// <param name="Traits">What lists of names know of it.</param>
/// <param name="Product">What the first layer's matrix makes of it.</param>
internal sealed record KnownWord(WordFeatures Features, int Traits, float[] Product);
