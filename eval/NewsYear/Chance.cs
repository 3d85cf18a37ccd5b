namespace Stemma.Eval.NewsYear;

/// <summary>Chance from a seed, the same on every machine and in every version of the runtime (SplitMix64: Steele, Lea and Flood 2014).</summary>
internal struct Chance(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>A seed made of two: each pair gives another.</summary>
    public static ulong Mix(ulong one, ulong other) => Scramble(one + (Step * (other + 1)));

    /// <summary>A number that stands for a word wherever it is used.</summary>
    public static ulong Of(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Any number.</summary>
    public ulong Next()
    {
        state += Step;
        return Scramble(state);
    }

    /// <summary>Any of 0 to below <paramref name="below"/>.</summary>
    public int Next(int below) => (int)(Next() % (ulong)below);

    /// <summary>0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in this share of cases.</summary>
    public bool In(double share) => Share() < share;

    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
