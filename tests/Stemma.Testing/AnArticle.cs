using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Testing;

/// <summary>Builds articles for tests. What a file or page states of itself is added with <c>with { … }</c>.</summary>
public static class AnArticle
{
    /// <summary>An article of these paragraphs, under the name <c>article.txt</c>.</summary>
    public static Article Saying(params string[] paragraphs) => Called("article.txt", paragraphs);

    /// <summary>An article of these paragraphs, under a name of its own.</summary>
    public static Article Called(string name, params string[] paragraphs) => Article.Of(name, string.Join("\n\n", paragraphs));

    /// <summary>The same article, published on a day that its file states.</summary>
    public static Article Published(this Article article, int year, int month, int day) =>
        article with
        {
            Published = new StatedTime(new DateOnly(year, month, day), null, "front matter: published"),
        };

    /// <summary>The same article from an outlet that its file states.</summary>
    public static Article From(this Article article, string outlet) =>
        article with
        {
            Outlet = new Stated(outlet, "front matter: outlet"),
        };

    /// <summary>What <see cref="ArticleReader"/> makes of it, found sound by <see cref="ReadingValidator"/>.</summary>
    /// <exception cref="InvalidOutcomeException">The reading breaks a rule of its types.</exception>
    public static ArticleReading Read(this Article article)
    {
        var reading = ArticleReader.Read(article);
        ReadingValidator.Check(reading);
        return reading;
    }
}
