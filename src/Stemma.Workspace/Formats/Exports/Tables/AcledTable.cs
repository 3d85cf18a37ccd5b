using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Exports.Coding;
using Stemma.Workspace.Places;

namespace Stemma.Workspace.Formats.Exports.Tables;

/// <summary>Events in the 31 columns of ACLED; rules in <c>docs/exports.md</c>.</summary>
internal static class AcledTable
{
    public static ImmutableArray<string> Columns { get; } =
    [
        .. (
            "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 "
            + "interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes "
            + "fatalities tags timestamp"
        ).Split(' '),
    ];

    public static CsvTable Of(ExportedStory story) => new CsvTable(Columns).AddAll(UcdpTable.Events(story).Select(Row));

    /// <summary>
    /// The most conservative of what the origins say, each by its latest count: of the main figure and of those that stand against it. Null where none gives a number.
    /// </summary>
    public static long? Fatalities(CodedEvent row) =>
        row.Main.Review.Range is { } person
            ? person.Low ?? person.Best ?? person.High
            : row.Rivals.Prepend(row.Main).SelectMany(LatestOfEachOrigin).Min(VagueCounts.Conservative);

    /// <summary>An origin that has counted again has revised its count.</summary>
    private static IEnumerable<JudgedClaim> LatestOfEachOrigin(JudgedFigure figure)
    {
        var byOrigin = figure
            .Figure.Origins.Select(origin => figure.Claims.Where(claim => origin.Articles.Contains(claim.At.Article)).ToArray())
            .Where(claims => claims.Length > 0)
            .ToArray();
        return byOrigin.Length == 0
            ? figure.Claims
            : byOrigin.SelectMany(claims => claims.Where(claim => PublishedOf(claim) == claims.Max(PublishedOf)));
    }

    private static DateOnly PublishedOf(JudgedClaim claim) => claim.Reading.Published.Days?.To ?? DateOnly.MinValue;

    private static CsvRow Row(CodedEvent row)
    {
        var cells = new CsvRow()
            .Text("country", Reading.Names.Gazetteer.StateName(row.Country))
            .Text("location", row.Place)
            .Text("source", OneLine.Join("; ", row.Articles.Select(ExportedStory.OutletOf)))
            .Text("notes", Notes(row))
            .Number("fatalities", Fatalities(row))
            .Text("tags", row.IsAggregate ? "aggregate report" : string.Empty);
        if (row.Days is { } days)
        {
            cells.Day("event_date", days.From).Number("year", days.From.Year).Number("time_precision", TimePrecision(days));
        }

        if (row.Point is { } point)
        {
            cells
                .Degrees("latitude", point.Latitude)
                .Degrees("longitude", point.Longitude)
                .Number("geo_precision", GeoPrecision(point.Precision));
        }

        return cells;
    }

    /// <summary>1 a town, 2 a district, 3 a province or wider.</summary>
    private static int GeoPrecision(PlacePrecision precision) =>
        precision switch
        {
            PlacePrecision.Settlement => 1,
            PlacePrecision.District => 2,
            _ => 3,
        };

    /// <summary>1 a day, 2 a week, 3 a month or longer.</summary>
    internal static int TimePrecision(DateRange days) =>
        days.Days switch
        {
            1 => 1,
            <= 7 => 2,
            _ => 3,
        };

    private static string Notes(CodedEvent row)
    {
        var when = row.Days is { } days ? $"On {days}" : "On a day that is not told";
        var where = row.Place.Length > 0 ? $" in {row.Place}" : string.Empty;
        return $"{when}{where}. {EventNotes.Of(row)}";
    }
}
