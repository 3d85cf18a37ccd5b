namespace Stemma.Eval.Lineage.Styles;

/// <summary>What was said first, then what happened, then the rest, in another order.</summary>
internal static class Pyramid
{
    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var rest = parent.Units.Skip(1).ToArray();
        random.Shuffle(rest);
        var quotes = rest.Where(unit => unit.Text.Contains('“', StringComparison.Ordinal));
        var others = rest.Where(unit => !unit.Text.Contains('“', StringComparison.Ordinal));
        return Headlined.Rewrite(parent, about, random) with
        {
            Units = [.. quotes.Take(1), parent.Units[0], .. others, .. quotes.Skip(1)],
        };
    }
}
