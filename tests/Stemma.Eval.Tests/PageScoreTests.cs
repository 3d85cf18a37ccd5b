using Stemma.Eval.Pages;

namespace Stemma.Eval.Tests;

public class PageScoreTests
{
    private const string Prose =
        "The mill on the quay burned down in the night, and forty people from the houses beside it slept in the school.";

    private static string Page(string body, string head = "") => $"<html><head>{head}</head><body>{body}</body></html>";

    [Fact]
    public void Scores_a_page_that_is_all_there_and_no_more_as_one()
    {
        var result = MainTextScore.Of("pages", [new GoldPage("a", Page($"<p>{Prose}</p>"), Prose)]);
        Assert.Equal(
            (1.0, 1.0, 1.0),
            (result.Scores["pages.f1"], result.Scores["pages.precision"], result.Scores["pages.recall"])
        );
        Assert.Equal((1.0, 1.0), (result.Intervals["pages.f1"].Low, result.Intervals["pages.f1"].High));
    }

    [Fact]
    public void Shows_what_a_page_has_too_much_and_what_is_missing()
    {
        var result = MainTextScore.Of("pages", [new GoldPage("a", Page($"<p>{Prose}</p>"), "The mill on the quay is for sale")]);
        Assert.InRange(result.Scores["pages.precision"], 0.01, 0.2);
        var miss = Assert.Single(result.Misses);
        Assert.Contains(": on the quay burned down", miss, StringComparison.Ordinal);
        Assert.Contains("missing 3: on the quay", miss, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_marked_boilerplate_out_of_the_main_text()
    {
        var text = ReadPage.MainText(
            Page(
                $"<div class='article-body'><p>{Prose}</p><figure><figcaption>Six boats at dawn</figcaption></figure>"
                    + "<p>Subscribe to our newsletter!</p></div>"
            )
        );
        Assert.Equal(Prose, text.Trim());
    }

    [Fact]
    public void Counts_repeated_shingles_once_for_each_time()
    {
        var (twice, once) = (new Shingles("a b c d a b c d"), new Shingles("a b c d"));
        Assert.Equal((5, 1, 1), (twice.Total, once.Total, twice.SharedWith(once)));
        Assert.Equal((1, 0), (new Shingles("one two").Total, new Shingles(" .").Total));
    }

    [Theory]
    [InlineData("<time datetime='2024-05-02'>2 May</time>", 1, 1)]
    [InlineData("<p>no day here</p>", 0, 0)]
    public void Takes_the_day_of_the_structured_data_for_right(string body, double noJsonLd, double visible)
    {
        const string head =
            """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-02T08:00:00Z"}</script>""";
        var result = DateScore.Of("date", [new GoldPage("a", Page($"<p>{Prose}</p>{body}", head), Prose)]);
        Assert.Equal(
            (1.0, noJsonLd, visible),
            (result.Scores["date.given"], result.Scores["date.noJsonLd"], result.Scores["date.visible"])
        );
    }

    [Fact]
    public void Leaves_pages_without_a_stated_day_unscored() =>
        Assert.Empty(DateScore.Of("date", [new GoldPage("a", Page($"<p>{Prose}</p>"), Prose)]).Scores);
}
