using Stemma.Comparing.Figures;

namespace Stemma.Web.Wording;

/// <summary>A figure's number as a person says it.</summary>
public static class FigureNumber
{
    /// <summary><c>30</c>, <c>30 or more</c>, <c>up to 50</c>, <c>20–30</c>; a dash where no number is given.</summary>
    public static string Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(figure.Low, figure.High, figure.Best);
    }

    /// <summary>The same for bounds; <paramref name="best"/> stands in where both are open.</summary>
    public static string Of(long? low, long? high, long? best = null) =>
        FigureWords.RangeOf(low, high, best) is { Length: > 0 } range ? range : "–";
}
