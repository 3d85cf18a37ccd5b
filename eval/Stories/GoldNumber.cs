using System.Text.Json.Serialization;

namespace Stemma.Eval.Stories;

/// <summary>The values of a bound that count as right: one value, or all from one to another. Null is an open bound.</summary>
/// <param name="From">The first value that is right.</param>
/// <param name="To">The last value that is right; the same as <paramref name="From"/> where one value is.</param>
/// <param name="IsRange">True where the gold gives a pair.</param>
[JsonConverter(typeof(GoldNumberConverter))]
public readonly record struct GoldNumber(double? From, double? To, bool IsRange)
{
    /// <summary>Only an open bound is right.</summary>
    public static GoldNumber Open { get; } = new(null, null, false);

    /// <summary>True where <paramref name="value"/> counts as right. A pair with one open end allows that end, or an open bound.</summary>
    public bool Allows(double? value)
    {
        if (!IsRange)
        {
            return value == From;
        }

        if (value is null)
        {
            return From is null || To is null;
        }

        return From is null || To is null ? value == (From ?? To) : From <= value && value <= To;
    }

    public override string ToString() => IsRange ? $"[{From}, {To}]" : $"{From}";
}
