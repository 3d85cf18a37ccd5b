namespace Stemma.Eval.Stories;

/// <summary>A stretch of an article's text, in characters (Unicode code points, as the gold's reader counts).</summary>
/// <param name="Stem">The article's file name without extension.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">After the last character.</param>
public readonly record struct Stretch(string Stem, int Start, int End)
{
    private const int Neighbourhood = 120;

    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Shared characters over those of the shorter one; 0 across articles and where one is missing.</summary>
    public static double Overlap(Stretch? first, Stretch? second)
    {
        if (first is not { } a || second is not { } b || a.Stem != b.Stem)
        {
            return 0;
        }

        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return (double)Math.Max(0, shared) / Math.Max(1, Math.Min(a.Length, b.Length));
    }

    /// <summary>True where both stand within a sentence's length (120 characters) of one another.</summary>
    public static bool Near(Stretch? first, Stretch? second) =>
        first is { } a
        && second is { } b
        && a.Stem == b.Stem
        && b.Start < a.End + Neighbourhood
        && b.End > a.Start - Neighbourhood;
}
