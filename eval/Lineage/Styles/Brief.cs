using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>A few sentences, each without what hangs on it.</summary>
internal static partial class Brief
{
    private const int Sentences = 4;

    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random)
    {
        var rest = parent.Units.Skip(1).ToArray();
        random.Shuffle(rest);
        var kept = rest.Take(Sentences).Append(parent.Units[0]).ToHashSet();
        return parent with { Units = [.. parent.Units.Where(kept.Contains).Select(Shorten)] };
    }

    private static DraftUnit Shorten(DraftUnit unit) =>
        unit with
        {
            Text = MarkedText.RewriteProse(
                unit.Text,
                prose => Hanging().Replace(prose, hanging => hanging.Value[^1] == '.' ? "." : string.Empty)
            ),
        };

    // A clause between two commas that begins with such a word can go without harm to the grammar.
    [GeneratedRegex(
        @", (?:who|which|where|whose|when|among|two of) [^,.;]+,|,? (?:after|because|since) [^,.;]+\.",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Hanging();
}
