using System.Text.RegularExpressions;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>Long sentences cut into short ones.</summary>
internal static partial class Split
{
    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        parent with
        {
            Units = [.. parent.Units.Select(unit => unit with { Text = MarkedText.RewriteProse(unit.Text, Cut) })],
        };

    private static string Cut(string prose) =>
        Joint()
            .Replace(
                prose,
                joint =>
                    joint.Groups["word"].Value switch
                    {
                        "who" => ". They ",
                        "which" => ". It ",
                        "but" => ". But ",
                        _ => ". And ",
                    }
            );

    [GeneratedRegex(@"(?:, |; )(?<word>who|which|but|and) ", RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
