namespace Stemma.Eval.Lineage.Styles;

/// <summary>Turns of phrase put in other turns, by another list than that of the spinner.</summary>
internal static class Phrased
{
    private const double Share = 0.9;

    private static readonly WordSwaps Swaps = WordSwaps.Read("Lineage/Styles/phrased.tsv");

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        Headlined.Rewrite(parent, about, random) with
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
