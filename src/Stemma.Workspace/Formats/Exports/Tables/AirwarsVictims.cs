using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Reading.Names;
using Stemma.Text;
using Stemma.Workspace.Formats.Exports.Coding;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Airwars' sheet of victims: single persons whom an article names or describes.</summary>
internal static partial class AirwarsVictims
{
    private const string Columns =
        "code date name name_arabic name_hebrew name_ukrainian gender pregnant age exact_age killed_or_injured additional_notes url reconciliation_id group_code "
        + "in_group num_group_members";

    public static CsvTable Of(ExportedStory story) => AirwarsRows.Table(story, Columns, row => Of(row));

    /// <summary>One row for each figure of the incident that is one person.</summary>
    internal static ImmutableArray<CsvRow> Of(CodedEvent row) =>
        [
            .. row
                .Figures.Select(figure => (Figure: figure, Claim: PersonIn(figure)))
                .Where(pair => pair.Claim is not null)
                .Select(pair => Row(row, pair.Figure, pair.Claim!)),
        ];

    /// <summary>The claim that says most of the one person; null where the figure is no single person.</summary>
    private static JudgedClaim? PersonIn(JudgedFigure figure) =>
        figure is { Low: 1, High: 1 or null, Best: 1 or null }
            ? figure
                .Claims.Where(claim => claim.Claim.Count.Implied && claim.Claim.Subject is not null)
                .OrderByDescending(claim => NameOf(claim).Length > 0)
                .ThenByDescending(claim => claim.Claim.Subject!.Value.Text.Length)
                .FirstOrDefault()
            : null;

    private static CsvRow Row(CodedEvent row, JudgedFigure figure, JudgedClaim claim)
    {
        var words = OneLine.Join(" ", figure.Claims.Select(other => other.Claim.Subject?.Text ?? string.Empty));
        return new CsvRow()
            .Day("date", figure.Days?.From ?? row.Days?.From)
            .Text("name", NameOf(claim))
            .Text("gender", GenderIn(words))
            .Number("exact_age", AgeIn(words))
            .Text("killed_or_injured", figure.Counts == Counted.Deaths ? "killed" : "injured")
            .Text("additional_notes", $"{figure.Id}: «{claim.Words}» ({claim.Source}, {ExportedStory.OutletOf(claim.Reading)})")
            .Text("url", ExportedStory.WebAddressOf(claim.Reading))
            .Number("in_group", 0);
    }

    /// <summary>The name of the person whom the subject means, or that stands right beside it: <c>Anna Brandt, a 34-year-old woman</c>.</summary>
    private static string NameOf(JudgedClaim claim)
    {
        if (claim.Claim.Subject is not { } subject)
        {
            return string.Empty;
        }

        var entities = claim.Reading.Entities;
        var named = subject.Entity.IsKnown
            ? entities[subject.Entity.Index]
            : entities.FirstOrDefault(entity =>
                entity.Mentions.Any(mention => IsBeside(claim.Reading.Article.Text, mention.Span, subject.Span))
            );
        return named is { Type: EntityType.Person, Name: var name } ? OneLine.Of(name) : string.Empty;
    }

    private static bool IsBeside(SourceText text, TextSpan name, TextSpan subject)
    {
        var between = name.End <= subject.Start ? (name.End, subject.Start) : (subject.End, name.Start);
        return between.Item2 - between.Item1 is > 0 and <= 2
            && text.Slice(new TextSpan(between.Item1, between.Item2)) is ", " or " ";
    }

    /// <summary>What the words say, and nothing where they do not: a first name is no proof.</summary>
    private static string GenderIn(string words)
    {
        var isWoman = Women().IsMatch(words);
        var isMan = Men().IsMatch(words);
        return isWoman == isMan ? string.Empty
            : isWoman ? "female"
            : "male";
    }

    private static long? AgeIn(string words) =>
        Age().Match(words) is { Success: true } age
            ? long.Parse(age.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"\b(woman|girl|mother|daughter|sister|wife|grandmother|widow)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Women();

    [GeneratedRegex(
        @"\b(man|boy|father|son|brother|husband|grandfather|widower)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Men();

    [GeneratedRegex(@"\b([0-9]{1,3})-year-old\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Age();
}
