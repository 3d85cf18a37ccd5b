using Stemma.Testing;

namespace Stemma.Reading.Tests.Names;

public class CreditFinderTests
{
    private sealed record Case(string Text, string[] Names);

    public static TheoryData<string> Cases() => Specs.In("specs/credits/credits.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_the_outlets_that_an_article_draws_on(string json)
    {
        var expected = Specs.Read<Case>(json);

        var credits = AnArticle.Saying("Two ships sink", expected.Text).Read().Credits;

        Assert.Equal(
            expected.Names,
            credits.Select(credit => credit.Name.Replace("The ", string.Empty, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Does_not_let_an_outlet_credit_itself()
    {
        var article = AnArticle.Saying("Two ships sink", "The mayor told Coast Press that two ships sank.").From("Coast Press");

        Assert.Empty(article.Read().Credits);
    }

    [Fact]
    public void Finds_an_agency_in_a_credit_line_and_none_in_an_advertisement()
    {
        var article = AnArticle.Saying(
            "Two ships sink",
            "Two ships sank.",
            "Associated Press writer Jane Roe contributed to this report.",
            "Subscribe to our newsletter from CNN!"
        );

        var credit = Assert.Single(article.Read().Credits);
        Assert.Equal(("Associated Press", "credit.credit-line"), (credit.Name, credit.Why.Rule));
    }

    [Fact]
    public void Gathers_all_credits_of_one_outlet()
    {
        var article = AnArticle.Saying(
            "Two ships sink",
            "ARLE (AP) — Two ships sank.",
            "The captain told the Associated Press so."
        );

        Assert.Equal(2, Assert.Single(article.Read().Credits).Spans.Length);
    }
}
