using Stemma.Workspace.Places;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Tests.Exports;

public class GazetteerTests
{
    [Theory]
    [InlineData("Kharkiv", "", "UA", 49.98, 36.25)]
    [InlineData("Kharkov", "", "UA", 49.98, 36.25)]
    [InlineData("Khan Younis", "", "PS", 31.34, 34.31)]
    [InlineData("San Francisco", "US", "US", 37.77, -122.42)]
    public void A_town_of_one_name_has_a_point(string name, string country, string where, double latitude, double longitude)
    {
        var point = Gazetteer.Find(name, country);
        Assert.NotNull(point);
        Assert.Equal(PlacePrecision.Settlement, point.Precision);
        Assert.Equal(where, point.Country);
        Assert.Equal(latitude, point.Latitude, 0.05);
        Assert.Equal(longitude, point.Longitude, 0.05);
    }

    [Theory]
    [InlineData("Tripoli", "")]
    [InlineData("Springfield", "US")]
    [InlineData("Krashevo", "")]
    [InlineData("Kharkiv", "FR")]
    [InlineData("", "")]
    public void No_point_rather_than_a_false_one(string name, string country) => Assert.Null(Gazetteer.Find(name, country));

    [Fact]
    public void The_state_tells_which_of_several_towns_is_meant()
    {
        Assert.Equal("LB", Gazetteer.Find("Tripoli", "LB")?.Country);
        Assert.Equal("LY", Gazetteer.Find("Tripoli", "LY")?.Country);
    }

    [Fact]
    public void A_small_town_needs_its_state()
    {
        Assert.Null(Gazetteer.Find("Ambleteuse"));
        Assert.Null(Gazetteer.Find("Dubna"));
        Assert.NotNull(Gazetteer.Find("Dubna", "RU"));
    }

    [Fact]
    public void A_state_is_a_point_that_says_so()
    {
        var point = Gazetteer.Find("the Netherlands");
        Assert.Equal(PlacePrecision.Country, point?.Precision);
        Assert.Equal("NL", point?.Country);
    }

    [Theory]
    [InlineData("Kharkiv region", "", PlacePrecision.Province)]
    [InlineData("Kharkiv Oblast", "UA", PlacePrecision.Province)]
    [InlineData("Idlib governorate", "SY", PlacePrecision.Province)]
    [InlineData("Kupiansk district", "UA", PlacePrecision.District)]
    public void A_part_of_a_state_is_the_point_of_its_seat_and_says_so(string name, string country, PlacePrecision precision) =>
        Assert.Equal(precision, Gazetteer.Find(name, country)?.Precision);

    [Fact]
    public void What_is_no_seat_names_no_province() => Assert.Null(Gazetteer.Find("Dubna region", "RU"));

    [Fact]
    public void The_places_of_a_claim_tell_the_state_where_they_name_one()
    {
        Assert.Equal("LB", Gazetteer.CountryOf(["Tripoli", "Lebanon"]));
        Assert.Equal("SY", Gazetteer.CountryOf(["Aleppo"]));
        Assert.Empty(Gazetteer.CountryOf(["Syria", "Lebanon"]));
    }

    [Fact]
    public void A_place_in_a_named_state_is_on_the_map_and_one_that_nobody_knows_is_not()
    {
        var story = ReviewedStory.Untouched(
            Exported.StoryOf(
                "Three people were killed in Tripoli, Lebanon, on Monday, the mayor said.",
                "Five people were killed in Krashevo on Monday, the army said."
            )
        );
        var features = ExportChecks.Geo(story);
        Assert.Contains(features, feature => feature.Geometry is { Coordinate: { X: > 35, X: < 36 } });
        Assert.Contains(features, feature => feature.Geometry is null && (string)feature.Attributes["precision"] == "unknown");
    }
}
