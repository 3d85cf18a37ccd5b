namespace Stemma.Eval.Lineage.Styles;

/// <summary>A stretch from the middle, with a sentence to lead in.</summary>
internal static class Excerpted
{
    private static readonly string[] Leads =
    [
        "Here is a part of what has been reported.",
        "This much is known so far.",
        "The latest from the scene, in extracts.",
    ];

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var length = Math.Max(4, (int)(parent.Units.Length * (0.4 + 0.2 * random.NextDouble())));
        var start = Math.Min(1 + random.Next(3), Math.Max(0, parent.Units.Length - length));
        return Headlined.Rewrite(parent, about, random) with
        {
            Units = [new DraftUnit(string.Empty, Leads[random.Next(Leads.Length)]), .. parent.Units.Skip(start).Take(length)],
        };
    }
}
