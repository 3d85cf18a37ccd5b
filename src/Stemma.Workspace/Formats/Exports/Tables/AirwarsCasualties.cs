using Stemma.Workspace.Formats.Exports.Coding;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Airwars' sheet of casualties: each figure of an incident by the kind of people that it counts.</summary>
internal static class AirwarsCasualties
{
    private const string Columns =
        "code casualty_type_taxonomy casualty_type_name casualty_type_slug casualty_affiliation_name casualty_affiliation_slug while_working killed_min killed_max "
        + "injured_min injured_max stemma_figure stemma_subject stemma_best stemma_standing stemma_grade";

    private static readonly (string Slug, string Name, string[] Words)[] Kinds =
    [
        ("children", "Children", ["child", "children", "girl", "girls", "boy", "boys", "baby", "babies", "infant", "infants"]),
        ("women", "Women", ["woman", "women"]),
        ("men", "Men", ["man", "men"]),
        ("civilians", "Civilians", ["civilian", "civilians", "villager", "villagers"]),
        (
            "belligerents",
            "Belligerents",
            [
                "soldier",
                "soldiers",
                "fighter",
                "fighters",
                "troops",
                "militant",
                "militants",
                "combatant",
                "combatants",
                "troopers",
                "servicemen",
            ]
        ),
    ];

    public static CsvTable Of(ExportedStory story) => AirwarsRows.Table(story, Columns, row => row.Figures.Select(Row));

    private static CsvRow Row(JudgedFigure figure)
    {
        var (slug, name, _) = KindOf(figure.Subject);
        var prefix = figure.Counts == Counted.Deaths ? "killed" : "injured";
        return new CsvRow()
            .Text("casualty_type_taxonomy", "casualty")
            .Text("casualty_type_name", name)
            .Text("casualty_type_slug", slug)
            .Number(prefix + "_min", figure.Low ?? figure.Best)
            .Number(prefix + "_max", figure.High)
            .Text("stemma_figure", figure.Id)
            .Text("stemma_subject", figure.Subject)
            .Number("stemma_best", figure.Best)
            .Text("stemma_standing", Stories.JsonWords.Of(figure.Figure.Standing))
            .Text("stemma_grade", EventNotes.Grade(figure));
    }

    /// <summary>The kind that the words name; «undetermined» where they name none: «people» may be anybody.</summary>
    private static (string Slug, string Name, string[] Words) KindOf(string subject)
    {
        var words = subject.ToLowerInvariant().Split(' ');
        var kind = Array.Find(Kinds, kind => kind.Words.Any(words.Contains));
        return kind.Slug is null ? ("undetermined", "Undetermined", []) : kind;
    }
}
