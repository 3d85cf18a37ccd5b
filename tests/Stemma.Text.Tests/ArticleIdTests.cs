namespace Stemma.Text.Tests;

public sealed class ArticleIdTests
{
    [Fact]
    public void Does_not_depend_on_the_name_of_a_file() =>
        Assert.Equal(Article.Of("a.txt", "Two ships sank.").Id, Article.Of("b.html", "Two ships sank.").Id);

    [Fact]
    public void Differs_with_a_single_sign() =>
        Assert.NotEqual(Article.Of("a.txt", "Two ships sank.").Id, Article.Of("a.txt", "Two ships sank").Id);

    [Fact]
    public void One_text_of_two_outlets_has_two() => Assert.NotEqual(Of("Harbour Gazette"), Of("Northgate Newswire"));

    [Theory]
    [InlineData("harbour gazette")]
    [InlineData("The Harbour Gazette")]
    [InlineData(" Harbour-Gazette ")]
    public void One_outlet_has_one_however_it_is_written(string outlet) => Assert.Equal(Of("Harbour Gazette"), Of(outlet));

    [Fact]
    public void A_name_without_letters_is_none() => Assert.Equal(ArticleId.Of(new SourceText("Two ships sank.")), Of("—"));

    [Fact]
    public void Takes_half_a_surrogate_pair() => Assert.Equal(12, ArticleId.Of(new SourceText("\ud83d")).Value.Length);

    private static ArticleId Of(string outlet) => ArticleId.Of(new SourceText("Two ships sank."), outlet);
}
