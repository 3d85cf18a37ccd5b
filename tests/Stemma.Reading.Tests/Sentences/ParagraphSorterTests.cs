using Stemma.Reading.Sentences;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.Sentences;

public class ParagraphSorterTests
{
    private const string Report = "A fire destroyed the old mill at Arle on Monday, the mayor said.";

    [Fact]
    public void Sorts_the_parts_of_an_article()
    {
        var kinds = KindsOf(
            AnArticle.Saying(
                "Fire guts mill at Arle",
                "By Jane Roe",
                "17 December 2024",
                Report,
                "A long night",
                Report,
                "2 minute read"
            )
        );

        Assert.Equal(
            [
                ParagraphKind.Headline,
                ParagraphKind.Byline,
                ParagraphKind.Byline,
                ParagraphKind.Body,
                ParagraphKind.Heading,
                ParagraphKind.Body,
                ParagraphKind.Boilerplate,
            ],
            kinds
        );
    }

    [Fact]
    public void Takes_a_first_sentence_with_its_full_stop_as_reporting() =>
        Assert.Equal([ParagraphKind.Body, ParagraphKind.Body], KindsOf(AnArticle.Saying(Report, Report)));

    [Fact]
    public void Takes_a_line_that_repeats_the_title_as_headline()
    {
        var article = AnArticle.Saying("Fire guts the mill. Mayor in tears.", Report) with
        {
            Title = new Stated("Fire guts the mill. Mayor in tears.", "front matter: title"),
        };

        Assert.Equal([ParagraphKind.Headline, ParagraphKind.Body], KindsOf(article));
    }

    [Fact]
    public void Does_not_take_a_quotation_on_a_line_of_its_own_as_a_heading() =>
        Assert.Equal(ParagraphKind.Body, KindsOf(AnArticle.Saying("Fire guts mill", Report, "‘It is all gone.’", Report))[2]);

    [Fact]
    public void Does_not_take_reporting_that_begins_with_by_as_a_byline() =>
        Assert.Equal(ParagraphKind.Body, KindsOf(AnArticle.Saying("Fire guts mill", "By Monday the mill was gone.", Report))[1]);

    private static ParagraphKind[] KindsOf(Article article) =>
        [.. article.Read().Text.Paragraphs.Select(paragraph => paragraph.Kind)];
}
