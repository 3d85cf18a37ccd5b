using System.Text;
using Stemma.Workspace.Formats.Captures;
using static Stemma.Workspace.Tests.Captures.Uploads;

namespace Stemma.Workspace.Tests.Captures;

public class CapturedArticleTests
{
    private static readonly Capture Page = new()
    {
        Bytes = [.. Utf8(Html)],
        Name = "crawl.warc#2",
        MediaType = "text/html",
        Address = "https://www.news.example/story",
    };

    [Fact]
    public void A_page_without_an_address_takes_that_of_its_capture()
    {
        var article = Assert.Single(CapturedArticles.Of(Page).Articles);

        Assert.Equal("https://www.news.example/story", article.Url.Value);
        Assert.Equal("news.example", article.Outlet.Value);
        Assert.Equal(["crawl.warc#2", "https://www.news.example/story"], article.Names);
    }

    [Fact]
    public void A_page_that_states_its_address_keeps_it()
    {
        var stating = Utf8(
            Html.Replace(
                "<body>",
                "<head><link rel=\"canonical\" href=\"https://news.example/own\"></head><body>",
                StringComparison.Ordinal
            )
        );

        var article = Assert.Single(CapturedArticles.Of(Page with { Bytes = [.. stating] }).Articles);

        Assert.Equal("https://news.example/own", article.Url.Value);
        Assert.Contains("https://www.news.example/story", article.Names);
    }

    [Fact]
    public void A_copy_in_a_web_archive_has_the_address_of_its_page()
    {
        var article = Assert.Single(
            CapturedArticles
                .Of(Page with { Address = "https://archive.example/web/20260303080000/https://news.example/a" })
                .Articles
        );

        Assert.Equal("https://news.example/a", article.Url.Value);
    }

    [Fact]
    public void The_address_of_a_feed_is_that_of_none_of_its_entries()
    {
        const string feed =
            "<rss version=\"2.0\"><channel><title>Desk</title><item><title>A</title><description>Two people were hurt.</description></item>"
            + "<item><title>B</title><description>Nobody was hurt.</description></item></channel></rss>";

        var articles = CapturedArticles.Of(Page with { Bytes = [.. Utf8(feed)], MediaType = "application/rss+xml" }).Articles;

        Assert.Equal(2, articles.Length);
        Assert.All(articles, article => Assert.False(article.Url.IsKnown));
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", "windows-1251", "utf-8")]
    [InlineData("text/html;charset=\"KOI8-R\"", "koi8-r", "windows-1251")]
    [InlineData("text/html; charset=utf-8", "utf-8", "windows-1251")]
    [InlineData("text/html; charset=Shift_JIS", "shift_jis", "utf-8")]
    [InlineData("text/html", "windows-1251", "windows-1251")]
    [InlineData("text/html; charset=no-such", "windows-1251", "windows-1251")]
    [InlineData("text/html; charset=utf-7", "windows-1251", "windows-1251")]
    public void The_encoding_that_the_server_states_goes_before_that_of_the_page(string mediaType, string real, string declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html =
            $"<html><head><meta charset=\"{declared}\"></head><body><article><p>Пожар на старой мельнице: двое пострадали.</p><p>Пожарные прибыли на место через десять минут и потушили огонь к утру.</p></article></body></html>";

        var article = Assert.Single(
            CapturedArticles
                .Of(Page with { Bytes = [.. Encoding.GetEncoding(real).GetBytes(html)], MediaType = mediaType })
                .Articles
        );

        Assert.Contains("потушили огонь к утру", article.Text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_UTF_16_with_its_mark_is_no_binary_file_in_any_script()
    {
        byte[] bytes =
        [
            0xFF,
            0xFE,
            .. Encoding.Unicode.GetBytes("Пожар на старой мельнице: двое пострадали, один человек пропал."),
        ];

        var article = Assert.Single(CapturedArticles.Of(new Capture { Bytes = [.. bytes], Name = "story.txt" }).Articles);

        Assert.StartsWith("Пожар", article.Text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_goes_before_the_servers_word()
    {
        byte[] bytes =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Utf8(
                "<html><body><article><p>Café Mira burned on Tuesday night, and two people who lived above it were hurt.</p><p>The fire was out by the morning, the town said.</p></article></body></html>"
            ),
        ];

        var article = Assert.Single(
            CapturedArticles.Of(Page with { Bytes = [.. bytes], MediaType = "text/html; charset=iso-8859-1" }).Articles
        );

        Assert.Contains("Café", article.Text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_servers_kind_goes_before_the_ending_of_the_name()
    {
        var article = Assert.Single(CapturedArticles.Of(Page with { Name = "https://news.example/story.txt" }).Articles);

        Assert.DoesNotContain("<p>", article.Text.Content, StringComparison.Ordinal);
    }
}
