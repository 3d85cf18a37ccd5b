using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Places;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Airwars' sheet of incidents; rules in <c>docs/exports.md</c>.</summary>
internal static class AirwarsIncidents
{
    private const string Columns =
        "code previous_codes date_type date date_end country_name location_name region strike_status_name infrastructure_name civilian_harm_reported "
        + "civilian_harm_status_name geolocated latitude longitude geolocation_accuracy_name geolocation_notes num_victims num_victims_named "
        + "civilian_non_combatants_killed_min civilian_non_combatants_killed_max civilian_non_combatants_injured_min civilian_non_combatants_injured_max "
        + "killed_min killed_max injured_min injured_max num_sources summary "
        + "stemma_figures stemma_independent_origins stemma_suggested_grade stemma_reviewed_by";

    public static CsvTable Of(ExportedStory story) => AirwarsRows.Table(story, Columns, row => [Row(row)]);

    private static CsvRow Row(CodedEvent row)
    {
        var cells = new CsvRow()
            .Text("country_name", Reading.Names.Gazetteer.StateName(row.Country))
            .Text("location_name", row.Place)
            .Text("civilian_harm_reported", AreCivilians(row.Main) ? "yes" : string.Empty)
            .Text("civilian_harm_status_name", Grade(row))
            .Number("num_victims_named", AirwarsVictims.Of(row).Count(victim => victim["name"].Length > 0))
            .Number("num_sources", row.Articles.Count())
            .Text("summary", EventNotes.Of(row))
            .Text("stemma_figures", OneLine.Join("; ", row.Figures.Select(figure => figure.Id)))
            .Number("stemma_independent_origins", row.Main.Figure.IndependentOrigins)
            .Text("stemma_suggested_grade", Suggested(row))
            .Text("stemma_reviewed_by", EventNotes.People(row.Main));
        if (row.Days is { } days)
        {
            cells
                .Text("date_type", days.Days == 1 ? "single date" : "date range")
                .Day("date", days.From)
                .Day("date_end", days.Days == 1 ? null : days.To);
        }

        Point(cells, row.Point);
        Numbers(cells, row);
        return cells;
    }

    private static void Point(CsvRow cells, PlacePoint? point)
    {
        if (point is not null)
        {
            cells
                .Degrees("latitude", point.Latitude)
                .Degrees("longitude", point.Longitude)
                .Text(
                    "geolocation_accuracy_name",
                    point.Precision == PlacePrecision.Settlement ? "Town" : point.Precision.ToString()
                )
                .Text("geolocation_notes", "From a gazetteer, by the name of the place; nobody has geolocated it.");
        }
    }

    /// <summary>Airwars gives ranges: the least and the most that the words allow; open where they leave it open.</summary>
    private static void Numbers(CsvRow cells, CodedEvent row)
    {
        var civilian = AreCivilians(row.Main) ? "civilian_non_combatants_" : string.Empty;
        var killed = Toll.Of(row, Counted.Deaths);
        var injured = Toll.Of(row, Counted.Injuries);
        foreach (var prefix in new[] { civilian, string.Empty }.Distinct(StringComparer.Ordinal))
        {
            cells
                .Number(prefix + "killed_min", killed.Low)
                .Number(prefix + "killed_max", killed.High)
                .Number(prefix + "injured_min", injured.Low)
                .Number(prefix + "injured_max", injured.High);
        }
    }

    /// <summary>The grade that a person gave any figure of the row, the main one's first; empty where none did: Stemma grades nothing.</summary>
    private static string Grade(CodedEvent row) =>
        row.Figures.Select(EventNotes.Grade).FirstOrDefault(grade => grade.Length > 0) ?? string.Empty;

    /// <summary>What the origins suggest; a person has to judge whether they are credible.</summary>
    private static string Suggested(CodedEvent row) =>
        row.Main.Figure.IndependentOrigins < 2 ? nameof(FigureGrade.Provisional) : string.Empty;

    internal static bool AreCivilians(JudgedFigure figure) =>
        figure.Subject.Contains("civilian", StringComparison.OrdinalIgnoreCase);
}
