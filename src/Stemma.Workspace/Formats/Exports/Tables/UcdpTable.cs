using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Places;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Events in the 49 columns of UCDP GED 26.1, and behind them what a coder needs to judge the row; rules in <c>docs/exports.md</c>.</summary>
internal static class UcdpTable
{
    private const int NotKnown = -1;

    /// <summary>In the order of GED; then Stemma's own.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        .. (
            "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name "
            + "side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date "
            + "source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country "
            + "country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob "
            + "stemma_figures stemma_standing stemma_grade stemma_reviewed_by stemma_notes"
        ).Split(' '),
    ];

    public static CsvTable Of(ExportedStory story) => new CsvTable(Columns).AddAll(Events(story).Select(Row));

    /// <summary>The rows: events with deaths, those left out that a person has discounted.</summary>
    public static IEnumerable<CodedEvent> Events(ExportedStory story) =>
        EventGrouper
            .Group(story, figure => figure.Counts == Counted.Deaths && figure.Review.Grade != Reviewing.FigureGrade.Discounted)
            .Where(row => (Toll.Of(row, Counted.Deaths).ClosedHigh(row, Counted.Deaths) ?? 0) > 0);

    private static CsvRow Row(CodedEvent row)
    {
        var cells = new CsvRow()
            .Text("stemma_figures", OneLine.Join("; ", row.Figures.Select(figure => figure.Id)))
            .Text("stemma_standing", Stories.JsonWords.Of(row.Main.Figure.Standing))
            .Text("stemma_grade", EventNotes.Grade(row.Main))
            .Text("stemma_reviewed_by", EventNotes.People(row.Main))
            .Text("stemma_notes", EventNotes.Of(row));
        Sources(cells, row);
        Where(cells, row);
        When(cells, row);
        Deaths(cells, row);
        return cells;
    }

    private static void Sources(CsvRow cells, CodedEvent row)
    {
        var origins = row.Main.Figure.Origins;
        var articles = row.Articles.ToArray();
        cells
            .Number("number_of_sources", origins.IsEmpty ? NotKnown : row.Main.Figure.IndependentOrigins)
            .Text(
                "source_article",
                OneLine.Join(
                    ";",
                    articles.Select(reading =>
                        $"\"{Listed(ExportedStory.OutletOf(reading))},{ExportedStory.DayOf(reading)},{Listed(ExportedStory.TitleOf(reading))}\""
                    )
                )
            )
            .Text("source_office", OneLine.Join(";", articles.Select(ExportedStory.OutletOf).Select(Listed)))
            .Text("source_date", OneLine.Join(";", articles.Select(ExportedStory.DayOf)))
            .Text("source_headline", OneLine.Join(";", articles.Select(ExportedStory.TitleOf).Select(Listed)))
            .Text("source_original", OneLine.Join(";", origins.Select(origin => Listed(origin.Source))));
    }

    private static void Where(CsvRow cells, CodedEvent row)
    {
        cells
            .Text("where_coordinates", row.Place)
            .Text("where_description", OneLine.Join(", ", row.Named))
            .Text("country", Reading.Names.Gazetteer.StateName(row.Country));
        if (row.Point is { } point)
        {
            cells
                .Number("where_prec", WherePrecision(point.Precision))
                .Degrees("latitude", point.Latitude)
                .Degrees("longitude", point.Longitude)
                .Text(
                    "geom_wkt",
                    string.Create(CultureInfo.InvariantCulture, $"POINT ({point.Longitude:0.####} {point.Latitude:0.####})")
                );
        }
    }

    private static void When(CsvRow cells, CodedEvent row)
    {
        cells.Number("event_clarity", row.IsAggregate ? 2 : 1);
        if (row.Days is { } days)
        {
            cells
                .Number("year", days.From.Year)
                .Number("date_prec", DatePrecision(days))
                .Text("date_start", Midnight(days.From))
                .Text("date_end", Midnight(days.To));
        }
    }

    private static void Deaths(CsvRow cells, CodedEvent row)
    {
        var toll = Toll.Of(row, Counted.Deaths);
        var areCivilians = row.Main.Subject.Contains("civilian", StringComparison.OrdinalIgnoreCase);
        cells
            .Number("deaths_a", 0)
            .Number("deaths_b", 0)
            .Number("deaths_civilians", areCivilians ? toll.Best : 0)
            .Number("deaths_unknown", areCivilians ? 0 : toll.Best)
            .Number("best", toll.Best)
            .Number("low", toll.Low < toll.Best ? toll.Low : toll.Best)
            .Number("high", toll.ClosedHigh(row, Counted.Deaths) is { } high && high > toll.Best ? high : toll.Best);
    }

    /// <summary>1 a town, 3 a district, 4 a province, 6 a state.</summary>
    private static int WherePrecision(PlacePrecision precision) =>
        precision switch
        {
            PlacePrecision.Settlement => 1,
            PlacePrecision.District => 3,
            PlacePrecision.Province => 4,
            _ => 6,
        };

    /// <summary>1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.</summary>
    internal static int DatePrecision(DateRange days) =>
        days.Days switch
        {
            1 => 1,
            <= 6 => 2,
            7 => 3,
            <= 31 => 4,
            _ => 5,
        };

    /// <summary>A list's own separators are taken out of its entries.</summary>
    private static string Listed(string text) => text.Replace(';', ',').Replace('"', '\'');

    private static string Midnight(DateOnly day) => Stories.JsonWords.Of(day) + " 00:00:00.000";
}
