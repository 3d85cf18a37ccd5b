namespace Stemma.Eval.Lineage.Styles;

/// <summary>The text up to where the space ended.</summary>
internal static class Cut
{
    private const int Fewest = 4;

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var kept = Math.Max(Fewest, (int)(parent.Units.Length * (0.45 + 0.3 * random.NextDouble())));
        return parent with { Units = [.. parent.Units.Take(kept)] };
    }
}
