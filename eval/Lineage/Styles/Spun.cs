namespace Stemma.Eval.Lineage.Styles;

/// <summary>Words put through a list of synonyms, as machines do that hide a copy.</summary>
internal static class Spun
{
    private const double Share = 0.8;

    private static readonly WordSwaps Swaps = WordSwaps.Read("Lineage/Styles/spun.tsv");

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        parent with
        {
            Units =
            [
                .. parent.Units.Select(unit =>
                    unit with
                    {
                        Text = MarkedText.RewriteProse(unit.Text, prose => Swaps.Apply(prose, Share, random)),
                    }
                ),
            ],
        };
}
