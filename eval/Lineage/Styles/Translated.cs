using System.Text.RegularExpressions;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>Through another language and back: articles lost, the time put first, odd words.</summary>
internal static partial class Translated
{
    private const double ArticleLoss = 0.35;

    private static readonly WordSwaps Swaps = WordSwaps.Read("Lineage/Styles/translated.tsv");

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        Headlined.Rewrite(parent, about, random) with
        {
            Units =
            [
                .. parent.Units.Select(unit =>
                    unit with
                    {
                        Text = MarkedText.RewriteProse(FrontTime(unit.Text), prose => Turn(prose, random)),
                    }
                ),
            ],
        };

    private static string Turn(string prose, Random random) =>
        Article().Replace(Swaps.Apply(prose, 1, random), article => random.NextDouble() < ArticleLoss ? " " : article.Value);

    /// <summary>On Monday the bridge fell, not: the bridge fell on Monday.</summary>
    private static string FrontTime(string text)
    {
        var day = Day().Match(text);
        return day.Success && day.Index > 0 && char.IsUpper(text[0])
            ? $"{char.ToUpperInvariant(day.Value[1])}{day.Value[2..].TrimEnd()} {Prose.LowerFirst(text.Remove(day.Index, day.Length))}"
            : text;
    }

    [GeneratedRegex(
        " on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| evening| afternoon| night)?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Day();

    [GeneratedRegex(" (?:the|a|an) ", RegexOptions.NonBacktracking)]
    private static partial Regex Article();
}
