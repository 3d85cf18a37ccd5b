using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Tests.Exports;

public class CsvExportTests
{
    // Written from the codebook, not from the code.
    private const string Ged =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
        + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
        + "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
        + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    private const string Acled =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,"
        + "interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
        + "fatalities,tags,timestamp";

    [Fact]
    public void The_first_49_columns_are_those_of_GED()
    {
        var columns = Exported.Columns(Exported.Sample(), "ucdp");
        Assert.Equal(Ged.Split(','), columns.Take(49));
        Assert.All(columns.Skip(49), name => Assert.StartsWith("stemma_", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_columns_are_those_of_ACLED() => Assert.Equal(Acled.Split(','), Exported.Columns(Exported.Sample(), "acled"));

    [Fact]
    public void The_deaths_of_a_row_add_up_to_the_best_and_lie_between_low_and_high()
    {
        var rows = Exported.Rows(Exported.Sample(), "ucdp").AddRange(Exported.Rows(Exported.Sample("velin-flood"), "ucdp"));
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            long Cell(string column) => long.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Cell("best"), Cell("deaths_a") + Cell("deaths_b") + Cell("deaths_civilians") + Cell("deaths_unknown"));
            Assert.InRange(Cell("best"), Cell("low"), Cell("high"));
        }
    }

    [Fact]
    public void What_only_UCDP_and_ACLED_can_give_is_left_empty()
    {
        string[] theirs =
        [
            "id",
            "conflict_new_id",
            "dyad_new_id",
            "side_a",
            "side_b",
            "type_of_violence",
            "priogrid_gid",
            "country_id",
            "gwnoa",
            "gwnob",
        ];
        Assert.All(Exported.Rows(Exported.Sample(), "ucdp"), row => Assert.All(theirs, column => Assert.Empty(row[column])));
        Assert.All(
            Exported.Rows(Exported.Sample(), "acled"),
            row => Assert.All(["event_id_cnty", "event_type", "actor1", "timestamp"], column => Assert.Empty(row[column]))
        );
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public void Text_that_a_spreadsheet_would_run_is_defused(string formula)
    {
        var story = Exported.Sample().Decided(("f1", new Act.Note(formula)));
        Assert.Equal("'" + formula, Assert.Single(Exported.Rows(story, "audit-csv"))["decided"]);
    }

    [Fact]
    public void A_cell_holds_no_more_than_a_spreadsheet_can()
    {
        var story = Exported.Sample().Decided(("f1", new Act.Note(new string('x', 40_000))));
        var cell = Assert.Single(Exported.Rows(story, "audit-csv"))["decided"];
        Assert.InRange(cell.Length, 1, 32_767);
        Assert.EndsWith("…", cell, StringComparison.Ordinal);
        Assert.Contains(new string('x', 40_000), Exported.Text(story, "audit"), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_numbers_are_numbers()
    {
        var row = Assert.Single(
            Exported.Rows(
                ReviewedStory.Untouched(Exported.StoryOf("Three people were killed in Buenos Aires, Argentina, on Monday.")),
                "ucdp"
            )
        );
        Assert.Equal("-34.61", row["latitude"]);
        Assert.Equal("POINT (-58.38 -34.61)", row["geom_wkt"]);
    }

    [Fact]
    public void The_five_sheets_hang_together_by_their_code()
    {
        var incidents = Exported.Rows(Exported.Sample(), "airwars-incidents").Select(row => row["code"]).ToHashSet();
        Assert.NotEmpty(incidents);
        foreach (var sheet in new[] { "airwars-sources", "airwars-victims", "airwars-casualties", "airwars-infrastructure" })
        {
            Assert.All(Exported.Rows(Exported.Sample(), sheet), row => Assert.Contains(row["code"], incidents));
        }
    }

    [Fact]
    public void Every_format_has_a_key_and_a_file_name_of_its_own()
    {
        Assert.Equal(ExportFormat.All.Length, ExportFormat.All.Select(format => format.Key).Distinct().Count());
        Assert.Equal(ExportFormat.All.Length, ExportFormat.All.Select(format => format.FileName).Distinct().Count());
        Assert.All(ExportFormat.All, format => Assert.Same(format, ExportFormat.Find(format.Key)));
        Assert.Null(ExportFormat.Find("docx"));
    }
}
