namespace Stemma.Eval.Scoring;

/// <summary>How many of those wanted were found.</summary>
/// <param name="Right">Found and wanted.</param>
/// <param name="Found">All found.</param>
/// <param name="Wanted">All wanted.</param>
internal readonly record struct Hits(double Right, int Found, int Wanted)
{
    /// <summary>Share of the found that are wanted, 0 to 1; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : Right / Found;

    /// <summary>Share of the wanted that are found, 0 to 1; 0 where nothing was wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : Right / Wanted;

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Found + Wanted == 0 ? 0 : 2 * Right / (Found + Wanted);

    /// <summary>Both together.</summary>
    public static Hits operator +(Hits left, Hits right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Wanted + right.Wanted);

    /// <summary>The sum of several.</summary>
    public static Hits Sum(IEnumerable<Hits> hits) => hits.Aggregate(default(Hits), (sum, one) => sum + one);
}
