namespace Stemma.Train.Parses;

/// <summary>A stream of random numbers that is the same in every version of .NET (Marsaglia's xorshift, 64 bits, with a multiplied output).</summary>
internal sealed class Xorshift(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    public uint NextUInt32()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (uint)((state * 0x2545F4914F6CDD1DUL) >> 32);
    }

    /// <summary>At least 0 and less than 1.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>At least 0 and less than <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)(((ulong)NextUInt32() * (uint)limit) >> 32);

    public void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (values[i], values[other]) = (values[other], values[i]);
        }
    }
}
