using Stemma.Reading.Quantities;

namespace Stemma.Comparing.Figures;

/// <summary>How well two counts go together.</summary>
internal enum CountFit
{
    /// <summary>They are apart.</summary>
    Different,

    /// <summary>What they allow overlaps: <c>more than 200</c> and <c>214</c>, <c>nearly 300</c> and <c>some 290</c>.</summary>
    Compatible,

    /// <summary>The same number, bounds and approximation apart.</summary>
    Equal,
}

/// <summary>Holds two counts against each other.</summary>
internal static class CountFits
{
    /// <summary>Numbers nearer than this share of the larger are compatible where one of them is approximate or a bound.</summary>
    private const double Rounding = 0.1;

    public static CountFit Of(Quantity first, Quantity second)
    {
        var (one, two) = (first.Low ?? first.High, second.Low ?? second.High);
        if (one is not { } a || two is not { } b)
        {
            return CountFit.Different;
        }

        if (IsVague(first) != IsVague(second))
        {
            return Allows(first, b) || Allows(second, a) ? CountFit.Compatible : CountFit.Different;
        }

        if (a == b || IsMoreThan(first, a, b) || IsMoreThan(second, b, a))
        {
            return CountFit.Equal;
        }

        var loose = IsLoose(first) || IsLoose(second);
        return loose && Math.Abs(a - b) <= Rounding * Math.Max(a, b) ? CountFit.Compatible : CountFit.Different;
    }

    /// <summary>«More than 100» allows 101 and up, and stands on the number 100.</summary>
    private static bool IsMoreThan(Quantity bound, long low, long number) => bound.High is null && low == number + 1;

    /// <summary>A range that stands on no number: <c>several</c>, <c>multiple</c>, <c>dozens</c>.</summary>
    private static bool IsVague(Quantity count) => count.Approximate && count.Low != count.High;

    private static bool Allows(Quantity count, long number) =>
        IsVague(count) && number >= (count.Low ?? 0) && number <= (count.High ?? long.MaxValue);

    private static bool IsLoose(Quantity count) =>
        count.Approximate || count.Low is null || count.High is null || count.Low != count.High;
}
