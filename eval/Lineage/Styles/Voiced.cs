using System.Text.RegularExpressions;

namespace Stemma.Eval.Lineage.Styles;

/// <summary>Who says it put first, or last, the other way round than it was.</summary>
internal static partial class Voiced
{
    public static Draft Rewrite(Draft parent, ReportedEvent about, Random random) =>
        Headlined.Rewrite(parent, about, random) with
        {
            Units = [.. parent.Units.Select(unit => unit with { Text = Turn(unit.Text) })],
        };

    private static string Turn(string text) =>
        After().Match(text) is { Success: true } after && !text.StartsWith('“')
            ? $"According to {after.Groups["who"].Value}, {Prose.LowerFirst(text[..after.Index])}."
        : Before().Match(text) is { Success: true } before
            ? $"{Prose.UpperFirst(before.Groups["what"].Value)}, as {Prose.LowerFirst(before.Groups["who"].Value)} put it."
        : text;

    [GeneratedRegex(@", (?<who>[^,.“”]+) said\.$", RegexOptions.NonBacktracking)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<who>[^,.“”:;]+) said that (?<what>[^“”;]+)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Before();
}
