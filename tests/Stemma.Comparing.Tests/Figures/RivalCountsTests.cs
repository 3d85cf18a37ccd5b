using Stemma.Comparing.Figures;
using Stemma.Reading;
using Stemma.Reading.Claims;
using Stemma.Testing;

namespace Stemma.Comparing.Tests.Figures;

public class RivalCountsTests
{
    private const string Governor =
        "At least nine people were killed when a boiler burst at the Olmen dye works in Trask, the provincial governor said.";

    [Fact]
    public void Joins_what_two_sources_count_differently_on_one_day()
    {
        var figure = Assert.Single(
            Killed(Governor, "By nightfall 12 people had died under the roof of the mixing hall, the district hospital said.")
        );

        Assert.Equal(2, figure.IndependentOrigins);
        Assert.Equal(FigureStanding.Contested, figure.Standing);
    }

    [Theory]
    [InlineData("By nightfall 12 people had died under the roof of the mixing hall, officials said.")] // may be the governor's
    [InlineData("By nightfall 30 people had died under the roof of the mixing hall, the district hospital said.")] // too far apart
    [InlineData("By nightfall 12 workers had died under the roof of the mixing hall, the district hospital said.")] // others are counted
    [InlineData("By nightfall 12 people had died under the roof of the mixing hall.")] // on nobody's word
    public void Leaves_apart_what_may_be_two_things(string other) => Assert.Equal(2, Killed(Governor, other).Length);

    [Fact]
    public void Leaves_apart_what_another_source_counts_on_a_later_day() =>
        Assert.Equal(
            2,
            Killed(
                Governor,
                "By nightfall 12 people had died under the roof of the mixing hall, the district hospital said.",
                days: 2
            ).Length
        );

    private static Figure[] Killed(string first, string second, int days = 0) =>
        [
            .. StoryComparer
                .Compare([Article("a", "Boiler bursts in Trask", first, 0), Article("b", "Trask mourns its dyers", second, days)])
                .Figures.Where(figure => figure.Measure == Measure.Killed),
        ];

    private static ArticleReading Article(string name, string headline, string text, int day) =>
        AnArticle
            .Called(
                name,
                headline,
                text,
                "The Olmen dye works in Trask belong to Corvel Textiles and stand beside the Luhn canal."
            )
            .From($"Outlet {name}")
            .Published(2025, 3, 4 + day)
            .Read();
}
