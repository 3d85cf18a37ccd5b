using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.Pages;

public class BoilerplateFinderTests
{
    private const string Report = "A fire destroyed the old mill at Arle on Monday, the mayor said.";

    private sealed record Case(string Line, BoilerplateKind Kind);

    public static TheoryData<string> Lines() => Specs.In("specs/boilerplate/lines.json");

    public static TheoryData<string> Reporting() => Specs.In("specs/boilerplate/reporting.json");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Marks_a_line_that_is_not_reporting(string json)
    {
        var expected = Specs.Read<Case>(json);

        var reading = AnArticle.Saying("Fire guts mill", Report, expected.Line).Read();

        var marked = Assert.Single(reading.Boilerplate);
        Assert.Equal((expected.Line, expected.Kind), (reading.Article.Text.ToString(marked.Span), marked.Kind));
    }

    [Theory]
    [MemberData(nameof(Reporting))]
    public void Leaves_reporting_alone(string json) =>
        Assert.Empty(AnArticle.Saying("Fire guts mill", Report, Specs.Read<string>(json)).Read().Boilerplate);

    [Fact]
    public void Marks_the_name_of_the_site_behind_a_headline()
    {
        var reading = AnArticle.Saying("Fire guts mill at Arle - Harbour Gazette", Report).Read();

        Assert.Equal(" - Harbour Gazette", reading.Article.Text.ToString(Assert.Single(reading.Boilerplate).Span));
    }

    [Fact]
    public void Marks_the_links_under_a_heading_of_links()
    {
        var reading = AnArticle
            .Saying("Fire guts mill", Report, "Related articles", "Mayor resigns", "Ship sinks off Arle", Report)
            .Read();

        Assert.Equal(3, reading.Boilerplate.Length);
    }

    [Fact]
    public void Keeps_what_the_page_marked()
    {
        var article = AnArticle.Saying("Fire guts mill", Report, Report);
        var last = new TextSpan(article.Text.Length - Report.Length, article.Text.Length);

        var reading = (article with { MarkedBoilerplate = [new MarkedBoilerplate(last, BoilerplateKind.Caption)] }).Read();

        Assert.Equal((last, BoilerplateKind.Caption), reading.Boilerplate.Select(marked => (marked.Span, marked.Kind)).Single());
    }
}
