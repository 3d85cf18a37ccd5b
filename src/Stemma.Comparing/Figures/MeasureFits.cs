using Stemma.Reading.Claims;

namespace Stemma.Comparing.Figures;

/// <summary>Which measures may be one figure’s: a narrower and a wider one, or two words for one thing.</summary>
internal static class MeasureFits
{
    /// <summary>From 0 (never) to 1 (the same measure).</summary>
    public static double Of(Measure first, Measure second)
    {
        if (first == second)
        {
            return 1;
        }

        var (low, high) = first < second ? (first, second) : (second, first);
        return (low, high) switch
        {
            (Measure.Killed, Measure.Casualties) or (Measure.Injured, Measure.Casualties) => 0.7,
            (Measure.Captured, Measure.Detained) => 0.9,
            (Measure.Other, _) => 0.5,
            _ => 0,
        };
    }

    /// <summary>The wider of two measures that fit.</summary>
    public static Measure Wider(Measure first, Measure second) =>
        first == Measure.Casualties || second == Measure.Casualties ? Measure.Casualties
        : first == Measure.Other ? second
        : first;
}
