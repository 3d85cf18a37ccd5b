using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Reading.Parses;

/// <summary>The non-linear functions of the network, lane by lane and without fused operations: any width of vector gives the same bits.</summary>
internal static class Activations
{
    // Where the fraction of Tanh reaches 1.
    private const float TanhLimit = 4.97f;
    private const float SmallestExponent = -80f;

    /// <summary>The hyperbolic tangent as Lambert's continued fraction, [7/6]: wrong by less than 0.0001.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-TanhLimit)), new Vector<float>(TanhLimit));
        var square = x * x;
        var above =
            ((((square + new Vector<float>(378f)) * square) + new Vector<float>(17325f)) * square) + new Vector<float>(135135f);
        var below =
            (((((square * 28f) + new Vector<float>(3150f)) * square) + new Vector<float>(62370f)) * square)
            + new Vector<float>(135135f);
        return x * above / below;
    }

    /// <summary>The logistic function, from <see cref="Tanh"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => (Tanh(x * 0.5f) * 0.5f) + new Vector<float>(0.5f);

    /// <summary>The exponential function for numbers of at most 0, as probabilities need it; below -80 as at -80.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        // x = n ln 2 + rest, with the rest's power by Taylor's series.
        x = Vector.Max(x, new Vector<float>(SmallestExponent));
        var shifted = (x * 1.44269504f) + new Vector<float>(RoundingShift);
        var n = shifted - new Vector<float>(RoundingShift);
        var rest = x - (n * 0.693359375f) - (n * -2.12194440e-4f);
        var power = new Vector<float>(1f / 720f);
        power = (power * rest) + new Vector<float>(1f / 120f);
        power = (power * rest) + new Vector<float>(1f / 24f);
        power = (power * rest) + new Vector<float>(1f / 6f);
        power = (power * rest) + new Vector<float>(0.5f);
        power = (power * rest) + Vector<float>.One;
        power = (power * rest) + Vector<float>.One;
        var scale = Vector.ShiftLeft(Vector.ConvertToInt32(n) + new Vector<int>(127), 23);
        return power * Vector.AsVectorSingle(scale);
    }

    /// <summary>Added and taken away again, it rounds a number below 4 million to the nearest whole, ties to even.</summary>
    public const float RoundingShift = 12582912f;
}
