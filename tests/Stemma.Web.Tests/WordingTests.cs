using System.Globalization;
using Stemma.Comparing.Drift;
using Stemma.Reading.Claims;
using Stemma.Text;
using Stemma.Web.Drawing;
using Stemma.Web.Wording;

namespace Stemma.Web.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData(30L, 30L, "30")]
    [InlineData(30L, null, "30 or more")]
    [InlineData(null, 50L, "up to 50")]
    [InlineData(1200L, 10000L, "1,200–10,000")]
    [InlineData(null, null, "–")]
    public void A_range_reads_as_a_person_says_it(long? low, long? high, string expected) =>
        Assert.Equal(expected, FigureNumber.Of(low, high));

    [Theory]
    [InlineData("2024-12-14", "2024-12-14", "14 December 2024")]
    [InlineData("2024-12-14", "2024-12-16", "14–16 December 2024")]
    [InlineData("2024-11-30", "2024-12-02", "30 November – 2 December 2024")]
    [InlineData("2024-12-31", "2025-01-01", "31 December 2024 – 1 January 2025")]
    public void Days_leave_out_what_both_ends_share(string from, string to, string expected) =>
        Assert.Equal(expected, PlainWords.Of(new DateRange(Day(from), Day(to))));

    [Fact]
    public void Values_are_spelt_in_English()
    {
        Assert.Equal("killed or injured", PlainWords.Of(Measure.Casualties));
        Assert.Equal("Attribution dropped", PlainWords.Of(DriftKind.AttributionDropped));
    }

    [Theory]
    [InlineData(30, false, 30)]
    [InlineData(30, true, 50)]
    [InlineData(47, false, 50)]
    [InlineData(9_999, false, 10_000)]
    [InlineData(long.MaxValue, false, long.MaxValue)]
    public void A_line_ends_at_a_round_number_that_leaves_room(long most, bool isOpen, long expected) =>
        Assert.Equal(expected, RangeScale.For([most], isOpen, 100).Most);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
