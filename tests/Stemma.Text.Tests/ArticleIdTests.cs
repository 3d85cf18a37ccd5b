namespace Stemma.Text.Tests;

public sealed class ArticleIdTests
{
    [Fact]
    public void Is_made_from_the_text_alone() =>
        Assert.Equal(Article.Of("a.txt", "Two ships sank.").Id, Article.Of("b.html", "Two ships sank.").Id);

    [Fact]
    public void Differs_with_a_single_sign() =>
        Assert.NotEqual(Article.Of("a.txt", "Two ships sank.").Id, Article.Of("a.txt", "Two ships sank").Id);

    [Fact]
    public void Takes_half_a_surrogate_pair() => Assert.Equal(12, ArticleId.Of(new SourceText("\ud83d")).Value.Length);
}
