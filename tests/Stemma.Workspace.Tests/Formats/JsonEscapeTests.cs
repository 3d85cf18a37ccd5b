using System.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tests.Formats;

public class JsonEscapeTests
{
    [Theory]
    [InlineData("""{"text":"A bridge \ud83d was closed.","title":"\ude91 x"}""", "A bridge \uFFFD was closed.", "\uFFFD x")]
    [InlineData(
        """{"text":"A bridge \ud83d\ude91 was closed.","title":"\\ud83d"}""",
        "A bridge \U0001F691 was closed.",
        @"\ud83d"
    )]
    [InlineData("""{"text":"A bridge \ud83d\ud83d\ude91 was closed.","title":"\u0041\ud8"}""", null, null)]
    [InlineData("""{"text":"A bridge was closed.","title":"x","\ud83d":"y"}""", "A bridge was closed.", "x")]
    public void One_half_of_a_character_costs_that_character_and_not_the_article(string json, string? text, string? title)
    {
        var read = ArticleFile.Read("a.json", Encoding.UTF8.GetBytes(json));
        Assert.Equal(text, read.Articles.SingleOrDefault()?.Text.Content);
        Assert.Equal(title, read.Articles.SingleOrDefault()?.Title.Value);
        Assert.Equal(text is null, read.Diagnostics.Any(diagnostic => diagnostic.Code == "STM1005"));
    }

    [Fact]
    public void The_data_of_a_page_may_hold_one_half_of_a_character()
    {
        const string Html = """
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"A bridge \ud83d","author":{"name":"\ude91"}}</script></head>
            <body><article><h1>A bridge</h1><p>WARSAW - A bridge was closed on Monday, the warden said. Five people were hurt.</p></article></body></html>
            """;
        Assert.Single(ArticleFile.Read("a.html", Encoding.UTF8.GetBytes(Html)).Articles);
    }
}
