using System.Text;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Tests.Feeds;

/// <summary>A feed is read in the encoding that it is in, whichever is said.</summary>
public class FeedEncodingTests
{
    static FeedEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "utf-8", "", "Café — Москва")]
    [InlineData("utf-16", "utf-16", "", "Café — Москва")]
    [InlineData("utf-16BE", "utf-16", "", "Café — Москва")]
    [InlineData("utf-32", "utf-32", "", "Café — Москва")]
    [InlineData("utf-32BE", "utf-32", "", "Café — Москва")]
    [InlineData("windows-1251", "windows-1251", "", "Пожар на мельнице")]
    [InlineData("windows-1251", "utf-8", "text/xml; charset=windows-1251", "Пожар на мельнице")]
    [InlineData("windows-1251", "windows-1251", "text/xml; charset=utf-8", "Пожар на мельнице")]
    [InlineData("koi8-r", "koi8-r", "", "Пожар на мельнице")]
    [InlineData("gb2312", "gb2312", "", "磨坊着火")]
    [InlineData("gb18030", "gb18030", "", "磨坊着火")]
    [InlineData("big5", "big5", "", "磨坊")]
    [InlineData("euc-kr", "euc-kr", "", "방앗간 화재")]
    [InlineData("euc-jp", "euc-jp", "", "製粉所の火事")]
    [InlineData("shift_jis", "shift_jis", "", "製粉所の火事")]
    [InlineData("iso-8859-7", "iso-8859-7", "", "Φωτιά")]
    [InlineData("windows-1252", "iso-8859-1", "", "Café “now”")]
    [InlineData("utf-8", "utf-8", "text/xml; charset=iso-8859-1", "Café — Москва")]
    [InlineData("utf-8", "bogus", "", "Café — Москва")]
    [InlineData("utf-8", "utf-8", "text/xml; charset=bogus", "Café — Москва")]
    [InlineData("utf-8", "utf-16", "", "Café — Москва")]
    [InlineData("IBM037", "IBM037", "", "Cafe")]
    public void An_encoding_is_told(string written, string declared, string mediaType, string title)
    {
        var feed =
            $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><item><title>{title}</title></item></channel></rss>";

        var read = FeedReader.Read(Encoding.GetEncoding(written).GetBytes(feed), string.Empty, mediaType);

        Assert.Equal(title, Assert.Single(read.Entries).Title);
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_mark_of_byte_order_is_believed(string written)
    {
        var encoding = Encoding.GetEncoding(written);
        byte[] feed =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes(
                "<?xml version=\"1.0\" encoding=\"gb2312\"?><rss><channel><item><title>Café</title></item></channel></rss>"
            ),
        ];

        Assert.Equal("Café", Assert.Single(FeedReader.Read(feed, string.Empty, "text/xml; charset=big5").Entries).Title);
    }

    [Fact]
    public void A_few_broken_bytes_cost_themselves_only()
    {
        byte[] feed =
        [
            .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><item><title>Café — Москва "),
            0xFF,
            .. "</title></item></channel></rss>"u8,
        ];

        Assert.Equal("Café — Москва \uFFFD", Assert.Single(FeedReader.Read(feed, string.Empty, string.Empty).Entries).Title);
    }
}
