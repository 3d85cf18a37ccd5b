using System.Text;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tests.Feeds;

/// <summary>The file of a feed, handed over as articles.</summary>
public class FeedArticleTests
{
    [Fact]
    public void Each_entry_with_a_text_is_an_article()
    {
        var read = ArticleFile.Read(
            "post.rss",
            Encoding.UTF8.GetBytes(
                """
                <rss version="2.0"><channel><title>Velin Post</title><language>en</language>
                <item><title>Fire at the &lt;b&gt;mill&lt;/b&gt;</title><link>https://post.example/fire</link><pubDate>Tue, 03 Mar 2026 09:05:00 EST</pubDate>
                <author>desk@post.example (Ada Brook)</author><description>&lt;p&gt;Two people were hurt.&lt;/p&gt;</description></item>
                <item><title>No text</title></item>
                <item><description>Bread is dearer.</description><pubDate>Tue, 03 Mar 2026 09:05:00</pubDate><source url="https://agency.example/feed">Agency</source></item>
                </channel></rss>
                """
            )
        );

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["Two people were hurt.", "Bread is dearer."], read.Articles.Select(article => article.Text.Content));
        var (fire, bread) = (read.Articles[0], read.Articles[1]);
        Assert.Equal(
            ("Fire at the mill", "Velin Post", "Ada Brook", "https://post.example/fire", "en"),
            (fire.Title.Value, fire.Outlet.Value, fire.Byline.Value, fire.Url.Value, fire.Language.Value)
        );
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 14, 5, 0, TimeSpan.Zero), fire.Published.Instant);
        Assert.Equal(("Agency", "post.rss#3"), (bread.Outlet.Value, bread.Name));
        Assert.Equal((new DateOnly(2026, 3, 3), (DateTimeOffset?)null), (bread.Published.Date, bread.Published.Instant));
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_the_articles_before_and_says_so()
    {
        var read = Read("feed.xml", "<rss><channel><item><description>Bread is dearer.</description></item><item><desc");

        Assert.Equal("Bread is dearer.", Assert.Single(read.Articles).Text.Content);
        Assert.Equal("STM1006", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("feed.xml", "<rss><channel><item><title>Fire</title></item></channel></rss>", "STM1007")]
    [InlineData("feed.xml", "<rss><channel/></rss>", "STM1007")]
    [InlineData("feed.xml", "<inventory/>", "STM1015")]
    [InlineData("feed.xml", "<rss><channel><item><desc", "STM1006")]
    public void A_feed_without_articles_says_why(string name, string feed, string code)
    {
        var read = Read(name, feed);

        Assert.Empty(read.Articles);
        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_feed_in_JSON_is_known_by_its_version()
    {
        var read = Read(
            "feed.json",
            """{"version":"https://jsonfeed.org/version/1.1","title":"Velin Post","items":[{"id":"1","url":"https://post.example/1","content_text":"Bread is dearer."}]}"""
        );

        var article = Assert.Single(read.Articles);
        Assert.Equal(
            ("Bread is dearer.", "Velin Post", "https://post.example/1"),
            (article.Text.Content, article.Outlet.Value, article.Url.Value)
        );
    }

    private static ReadFile Read(string name, string text) => ArticleFile.Read(name, Encoding.UTF8.GetBytes(text));
}
