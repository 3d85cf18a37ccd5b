using System.Globalization;
using Stemma.Comparing.Figures;

namespace Stemma.Cli.Terminal;

/// <summary>The range of a figure in a few characters.</summary>
internal static class FigureRange
{
    /// <summary><c>30</c>, <c>30–47</c>, <c>30 or more</c>, <c>up to 20</c>.</summary>
    public static string Of(Figure figure) =>
        (figure.Low, figure.High) switch
        {
            ({ } low, { } high) when low == high => Number(low),
            ({ } low, { } high) => $"{Number(low)}–{Number(high)}",
            ({ } low, null) => $"{Number(low)} or more",
            (null, { } high) => $"up to {Number(high)}",
            _ => "?",
        };

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
