using System.Globalization;
using Stemma.Web.Wording;

namespace Stemma.Web.Drawing;

/// <summary>Sets numbers on a line from nought to a round number.</summary>
/// <param name="Most">The number at the right end; 1 or more.</param>
/// <param name="Width">Length of the line in pixels.</param>
public readonly record struct RangeScale(long Most, int Width)
{
    /// <summary>A line that has room for every number, and for the arrow of an open range.</summary>
    /// <param name="numbers">What must fit; none may be negative.</param>
    /// <param name="isOpen">True where a range has no upper end.</param>
    /// <param name="width">Length in pixels.</param>
    public static RangeScale For(IEnumerable<long> numbers, bool isOpen, int width)
    {
        var most = Math.Max(1, numbers.DefaultIfEmpty(1).Max());
        return new RangeScale(Round(isOpen ? most + (most / 3) + 1 : most), width);
    }

    /// <summary>Where a number stands, from the left end.</summary>
    public string At(long number) =>
        ((double)Math.Clamp(number, 0, Most) / Most * Width).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>How long the line between two numbers is, at least <paramref name="least"/>.</summary>
    public string Length(long low, long high, double least = 0) =>
        Math.Max(least, (double)(Math.Clamp(high, 0, Most) - Math.Clamp(low, 0, Most)) / Most * Width)
            .ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The number at the right end, as shown.</summary>
    public string End => PlainWords.Of(Most);

    private static long Round(long number)
    {
        var power = 1L;
        while (power <= number / 10)
        {
            power *= 10;
        }

        foreach (var step in (ReadOnlySpan<long>)[1, 2, 3, 4, 5, 6, 8])
        {
            if (step * power >= number)
            {
                return step * power;
            }
        }

        return number > long.MaxValue / 10 ? long.MaxValue : power * 10;
    }
}
