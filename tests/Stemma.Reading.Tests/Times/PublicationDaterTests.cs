using Stemma.Reading.Times;
using Stemma.Testing;
using Stemma.Text;

namespace Stemma.Reading.Tests.Times;

public class PublicationDaterTests
{
    private sealed record Case(
        string Why,
        string[] Paragraphs,
        DateOnly[]? Siblings,
        DateOnly? From,
        DateOnly? To,
        PublicationBasis Basis
    );

    public static TheoryData<string> Cases() => Specs.In("specs/times/published.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dates_an_article_by_what_it_says(string json)
    {
        var expected = Specs.Read<Case>(json);
        var siblings = expected.Siblings is { } days ? new DateRange(days[0], days[1]) : (DateRange?)null;

        var published = ArticleReader.Read(AnArticle.Saying(expected.Paragraphs), siblings).Published;

        Assert.Equal((expected.From, expected.To), (published.Days?.From, published.Days?.To));
        Assert.Equal(expected.Basis, published.Basis);
    }

    [Fact]
    public void Takes_the_day_that_the_file_states_before_all_else()
    {
        var article = AnArticle.Saying("Fire guts mill", "By Jane Roe", "17/12/2024", "The mill burned.").Published(2024, 12, 18);

        Assert.Equal("2024-12-18", article.Read().Published.Days?.ToString());
    }

    [Fact]
    public void Shows_the_words_that_an_inferred_day_rests_on()
    {
        var article = AnArticle.Saying("Fire guts mill", "The mill burned on Monday.", "It was 16 December 2024.");

        var published = article.Read().Published;

        Assert.Equal(["Monday", "16 December 2024"], published.Because.Select(article.Text.ToString));
    }
}
