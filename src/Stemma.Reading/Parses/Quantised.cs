using System.Numerics;
using System.Runtime.InteropServices;

namespace Stemma.Reading.Parses;

/// <summary>The network's numbers as whole ones of 16 bits.</summary>
internal static class Quantised
{
    /// <summary>What 1 stands for among the states of the network: they reach from -16 to 16.</summary>
    public const float StateUnit = 1f / 2048;

    /// <summary>What 1 stands for among probabilities.</summary>
    public const float ProbabilityUnit = 1f / 16384;

    /// <summary>Rounds to the nearest whole, ties to even; what is too large becomes the largest.</summary>
    /// <param name="values">Numbers; as many as fill vectors.</param>
    /// <param name="unit">What 1 stands for: a power of two.</param>
    /// <param name="target">Gets as many.</param>
    public static void Round(ReadOnlySpan<float> values, float unit, Span<short> target)
    {
        var limit = new Vector<float>(short.MaxValue);
        var shift = new Vector<float>(Activations.RoundingShift);
        var factor = new Vector<float>(1 / unit);
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(target[..values.Length]);
        nuint lanes = (nuint)Vector<float>.Count;
        for (nuint i = 0; i + (2 * lanes) <= (nuint)values.Length; i += 2 * lanes)
        {
            var first = Vector.Min(Vector.Max(Vector.LoadUnsafe(ref from, i) * factor, -limit), limit);
            var second = Vector.Min(Vector.Max(Vector.LoadUnsafe(ref from, i + lanes) * factor, -limit), limit);
            Vector
                .Narrow(Vector.ConvertToInt32((first + shift) - shift), Vector.ConvertToInt32((second + shift) - shift))
                .StoreUnsafe(ref to, i);
        }
    }
}
