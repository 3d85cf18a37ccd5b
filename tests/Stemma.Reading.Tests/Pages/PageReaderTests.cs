using Stemma.Reading.Pages;
using Stemma.Text;

namespace Stemma.Reading.Tests.Pages;

public class PageReaderTests
{
    private const string Prose =
        "The mill on the quay burned down in the night, and forty people from the houses beside it slept in the school.";

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!-- never closed")]
    [InlineData("<p class='a")]
    [InlineData("just words, no mark-up")]
    public void Reads_any_scrap_without_failing(string html) => Assert.NotNull(PageReader.Read(html).Text);

    [Theory]
    [InlineData("<figure><figcaption>The mill in June</figcaption></figure>", "The mill in June", BoilerplateKind.Caption)]
    [InlineData("<div class='related-posts'><p>Who owns the mill</p></div>", "Who owns the mill", BoilerplateKind.Navigation)]
    [InlineData("<div class='newsletter-box'><p>Six stories a day</p></div>", "Six stories a day", BoilerplateKind.Advert)]
    [InlineData("<div class='author-bio'><p>Jane Roe lives in Arle</p></div>", "Jane Roe lives in Arle", BoilerplateKind.Credit)]
    public void Keeps_what_stands_beside_the_article_and_marks_it(string part, string words, BoilerplateKind kind)
    {
        var page = PageReader.Read($"<div class='article-body'><p>{Prose}</p>{part}<p>{Prose} Nobody died.</p></div>");
        var marked = Assert.Single(page.Boilerplate);
        Assert.Equal((words, kind), (page.Text[marked.Span.Start..marked.Span.End], marked.Kind));
    }

    [Fact]
    public void Keeps_readers_comments_behind_the_article()
    {
        var page = PageReader.Read(
            $"<div class='article-body'><p>{Prose}</p></div><div class='comments'><p>A sad day.</p></div><p>Menu</p>"
        );
        Assert.Equal($"{Prose}\n\nA sad day.", page.Text);
        Assert.Equal(BoilerplateKind.Other, Assert.Single(page.Boilerplate).Kind);
    }

    [Fact]
    public void Leaves_out_lists_of_other_articles()
    {
        const string entry =
            "<li><a href='/b'>Another mill</a> <span>A mill burned in the next valley as well, and …</span></li>";
        var page = PageReader.Read($"<body><p>{Prose}</p><p>{Prose} Nobody died.</p><ul>{entry}{entry}</ul></body>");
        Assert.DoesNotContain("Another mill", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21/06/2014", true)]
    [InlineData("06/21/2014", true)]
    [InlineData("06/07/2014", false)]
    public void Reads_a_day_in_figures_where_it_can_be_read_in_one_way(string day, bool isClear)
    {
        var page = PageReader.Read($"<body><div>{day}</div><p>{Prose}</p></body>");
        Assert.Equal(isClear, page.Published.IsKnown);
        Assert.True(!isClear || page.Published is { Date: { Month: 6, Day: 21 }, Confidence: StatedConfidence.Medium });
    }

    [Theory]
    [InlineData("2024-05-02", StatedConfidence.High, "")]
    [InlineData("2024-05-01", StatedConfidence.High, "")]
    [InlineData("2024-03-09", StatedConfidence.Low, "meta: article:published_time says 2024-03-09")]
    public void Trusts_a_date_less_that_another_field_denies(string meta, StatedConfidence confidence, string disagreement)
    {
        var page = PageReader.Read(
            $$"""
            <head><meta property="article:published_time" content="{{meta}}">
            <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-02"}</script></head>
            <body><p>{{Prose}}</p></body>
            """
        );
        Assert.Equal((confidence, disagreement), (page.Published.Confidence, page.Published.Disagreement));
    }
}
