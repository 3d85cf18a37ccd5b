namespace Stemma.Reading.Models;

/// <summary>Collects the hashed features of one decision in a buffer of the caller's. Hashes are FNV-1a with a last mix, the same on every machine.</summary>
/// <param name="buffer">Room for all features.</param>
internal ref struct FeatureList(Span<uint> buffer)
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private readonly Span<uint> buffer = buffer;
    private int count;

    /// <summary>What was added.</summary>
    public readonly ReadOnlySpan<uint> All => buffer[..count];

    /// <summary>Adds what a template saw.</summary>
    /// <param name="template">Tells the templates apart.</param>
    /// <param name="first">What it saw.</param>
    /// <param name="second">What else it saw; 0 for nothing.</param>
    /// <param name="third">What else it saw; 0 for nothing.</param>
    public void Add(uint template, uint first, uint second = 0, uint third = 0)
    {
        var hash = Join(Join(Join(Basis ^ (template * 0x9E3779B1), first), second), third);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        buffer[count++] = hash ^ (hash >> 13);
    }

    /// <summary>Hash of some characters, case apart.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        }

        return hash;
    }

    private static uint Join(uint hash, uint value)
    {
        hash = (hash ^ value) * Prime;
        return hash ^ (hash >> 16);
    }
}
