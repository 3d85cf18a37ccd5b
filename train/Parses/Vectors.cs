using System.Runtime.Intrinsics;

namespace Stemma.Train.Parses;

/// <summary>Arithmetic on rows of numbers, whose length is a multiple of 8; sums in an order that no machine changes.</summary>
internal static class Vectors
{
    private const int Lanes = 8;

    /// <summary>target += amounts.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> amounts)
    {
        for (var i = 0; i < target.Length; i += Lanes)
        {
            (Vector256.Create<float>(target[i..]) + Vector256.Create(amounts[i..])).CopyTo(target[i..]);
        }
    }

    /// <summary>target += factor * amounts.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> amounts, float factor)
    {
        var by = Vector256.Create(factor);
        for (var i = 0; i < target.Length; i += Lanes)
        {
            Vector256
                .FusedMultiplyAdd(by, Vector256.Create(amounts[i..]), Vector256.Create<float>(target[i..]))
                .CopyTo(target[i..]);
        }
    }

    /// <summary>target *= factors, one by one.</summary>
    public static void Multiply(Span<float> target, ReadOnlySpan<float> factors)
    {
        for (var i = 0; i < target.Length; i += Lanes)
        {
            (Vector256.Create<float>(target[i..]) * Vector256.Create(factors[i..])).CopyTo(target[i..]);
        }
    }

    /// <summary>The inner product.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < left.Length; i += Lanes)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(left[i..]), Vector256.Create(right[i..]), sum);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Numbers below 0 become 0.</summary>
    public static void Rectify(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Lanes)
        {
            Vector256.Max(Vector256.Create<float>(values[i..]), Vector256<float>.Zero).CopyTo(values[i..]);
        }
    }

    /// <summary>The gradient through <see cref="Rectify"/>: 0 where its result was 0.</summary>
    public static void RectifyBack(Span<float> gradient, ReadOnlySpan<float> rectified)
    {
        for (var i = 0; i < gradient.Length; i += Lanes)
        {
            var kept = Vector256.GreaterThan(Vector256.Create(rectified[i..]), Vector256<float>.Zero);
            (Vector256.Create<float>(gradient[i..]) & kept).CopyTo(gradient[i..]);
        }
    }
}
