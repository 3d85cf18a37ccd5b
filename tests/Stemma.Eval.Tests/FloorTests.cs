using Stemma.Eval.Gate;

namespace Stemma.Eval.Tests;

public class FloorTests
{
    private static readonly FloorFile Floors = FloorFile.Parse(
        """{"floors":{"stories.mean.overall":0.5,"pages.f1":0.9},"lowered":[]}"""
    );

    [Fact]
    public void Holds_where_every_score_is_at_its_floor() =>
        Assert.True(
            FloorGate.Hold(Floors, new Dictionary<string, double> { ["stories.mean.overall"] = 0.5, ["pages.f1"] = 0.95 }).Holds
        );

    [Fact]
    public void Breaks_where_a_score_is_below_and_names_it()
    {
        var verdict = FloorGate.Hold(
            Floors,
            new Dictionary<string, double> { ["stories.mean.overall"] = 0.499, ["pages.f1"] = 0.95 }
        );
        Assert.False(verdict.Holds);
        Assert.Contains("stories.mean.overall: 0.4990, floor 0.5000", verdict.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Skips_a_floor_without_data_and_says_so()
    {
        var verdict = FloorGate.Hold(Floors, new Dictionary<string, double> { ["stories.mean.overall"] = 0.6 });
        Assert.True(verdict.Holds);
        Assert.Contains("1 of pages", verdict.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Raising_lifts_and_never_lowers()
    {
        var raised = Floors.Raise(
            new Dictionary<string, double>
            {
                ["stories.mean.overall"] = 0.61259,
                ["pages.f1"] = 0.8,
                ["stories.kursk.claims"] = 0.4,
                ["stories.mean.claims"] = 0.7,
            }
        );
        Assert.Equal(0.612, raised.Floors["stories.mean.overall"]);
        Assert.Equal(0.9, raised.Floors["pages.f1"]);
        Assert.Equal(0.7, raised.Floors["stories.mean.claims"]);
        Assert.DoesNotContain("stories.kursk.claims", raised.Floors.Keys);
    }

    [Fact]
    public void Lowering_keeps_the_reason()
    {
        var lowered = Floors.Lower(
            "pages.f1",
            new Dictionary<string, double> { ["pages.f1"] = 0.88 },
            "the benchmark was mended"
        );
        Assert.Equal(0.88, lowered.Floors["pages.f1"]);
        Assert.Equal(
            new LoweredFloor("pages.f1", 0.9, 0.88, "the benchmark was mended"),
            Assert.Single(FloorFile.Parse(lowered.ToJson()).Lowered)
        );
    }

    [Fact]
    public void Nothing_is_lowered_that_is_not_below() =>
        Assert.Throws<EvaluationException>(() =>
            Floors.Lower("pages.f1", new Dictionary<string, double> { ["pages.f1"] = 0.95 }, "no reason")
        );
}
