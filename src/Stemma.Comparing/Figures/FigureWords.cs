using System.Globalization;

namespace Stemma.Comparing.Figures;

/// <summary>How a figure is spelt for a person.</summary>
public static class FigureWords
{
    /// <summary><c>30</c>, <c>30 or more</c>, <c>up to 1,500</c>, <c>20–30</c>; empty where no number is given.</summary>
    public static string RangeOf(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return RangeOf(figure.Low, figure.High, figure.Best);
    }

    /// <summary>The same for bounds; <paramref name="best"/> stands in where both are open.</summary>
    public static string RangeOf(long? low, long? high, long? best = null) =>
        (low, high) switch
        {
            (null, null) => best is { } number ? Number(number) : string.Empty,
            ({ } from, { } to) when from == to => Number(from),
            ({ } from, { } to) => $"{Number(from)}–{Number(to)}",
            ({ } from, null) => $"{Number(from)} or more",
            (null, { } to) => $"up to {Number(to)}",
        };

    /// <summary>The latest number, with the range where that says more: <c>30 (range 24 or more)</c>; the range alone where it begins with that number.</summary>
    public static string LatestOf(long? low, long? high, long? best) =>
        best is { } latest && latest != (low ?? high)
            ? $"{Number(latest)} (range {RangeOf(low, high)})"
            : RangeOf(low, high, best);

    /// <summary>Those counted, in the words that most of its claims use; empty where none says anything of them.</summary>
    public static string SubjectOf(Story story, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(figure);
        return figure
            .Claims.Select(claim => story.ClaimAt(claim).Subject?.Text ?? string.Empty)
            .Where(text => text.Length > 0)
            .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First())
            .FirstOrDefault(string.Empty);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
