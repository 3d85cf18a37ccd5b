namespace Stemma.Eval.Lineage.Styles;

/// <summary>The text with what went before, and a paragraph on how it is followed.</summary>
internal static class Expanded
{
    private static readonly string[] Around =
    [
        "The news was followed closely abroad, and several governments said that they were in touch with their embassies.",
        "It comes at an awkward moment for the authorities, whose budget is to be voted on this month.",
        "Experts who spoke to this newspaper warned against hasty conclusions.",
        "Readers have asked what this means for travel in the region; for now, little.",
    ];

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var units = parent.Units.ToList();
        foreach (var sentence in about.Background.Concat(Around).Where(_ => random.NextDouble() < 0.8))
        {
            units.Insert(1 + random.Next(units.Count), new DraftUnit(string.Empty, sentence));
        }

        return parent with
        {
            Units = [.. units],
        };
    }
}
