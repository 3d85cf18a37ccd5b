using System.IO.Compression;
using System.Text;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Tests.Fuzzing;

namespace Stemma.Workspace.Tests.Feeds;

/// <summary>No feed takes more time or memory than its length allows, and none reaches out.</summary>
[Collection(MeasuredTests.Name)]
public class HostileFeedTests
{
    private const int Million = 1_000_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private static Dictionary<string, (string Before, string Again)> Repeated { get; } =
        new(StringComparer.Ordinal)
        {
            ["elements in one another"] = ("<rss><channel><item>", "<a>"),
            ["wrappings in one another"] = ("", "<a>"),
            ["channels in one another"] = ("<rss>", "<channel>"),
            ["channels beside one another"] = ("<rss>", "<channel/>"),
            ["items"] = ("<rss><channel>", "<item/>"),
            ["items with a title"] = ("<rss><channel>", "<item><title>a &lt;b&gt;c&lt;/b&gt;</title></item>"),
            ["elements of an item"] = ("<rss><channel><item>", "<title/>"),
            ["elements beside items"] = ("<rss><channel>", "<link rel='hub'/>"),
            ["attributes"] = ("<rss><channel><item ", "a='' "),
            ["bare ampersands"] = ("<rss><channel><item><title>", "&"),
            ["entities"] = ("<rss><channel><item><title>", "&eacute;"),
            ["names that are none"] = ("<rss><channel><item><title>", "&x;"),
            ["brackets"] = ("<rss><channel><item><title>", "<"),
            ["ends of CDATA"] = ("<rss><channel><item><title>", "]]>"),
            ["CDATA"] = ("<rss><channel><item><title>", "<![CDATA[a]]>"),
            ["comments that do not end"] = ("<rss><channel>", "<!--"),
            ["declarations"] = ("", "<!DOCTYPE "),
            ["instructions"] = ("<rss>", "<?x ?>"),
            ["objects in one another"] = ("{\"items\":[", "{\"a\":"),
            ["items of JSON"] = ("{\"items\":[", "{\"id\":\"a\"},"),
            ["halves of characters"] = ("{\"items\":[{\"title\":\"", "\\ud83d"),
            ["pages of a sitemap"] = ("<urlset>", "<url><loc>https://a.example/</loc></url>"),
            ["sitemaps"] = ("<sitemapindex>", "<sitemap><loc>https://a.example/</loc></sitemap>"),
            ["bases"] = ("<feed>", "<entry xml:base='a/'><link href='b'/></entry>"),
            ["outlines in one another"] = ("<opml><body>", "<outline text='a'>"),
            ["outlines"] = ("<opml><body>", "<outline text='a' xmlUrl='x'/>"),
        };

    public static TheoryData<string> Endless { get; } = [.. Repeated.Keys];

    [Theory]
    [MemberData(nameof(Endless))]
    [Trait("Category", "Slow")]
    public void What_is_said_a_million_times_is_read_in_bounded_time(string what)
    {
        var (before, again) = Repeated[what];
        var bytes = Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(again, Million)));
        var start = WorkClock.Now();

        var feed = FeedReader.Read(bytes, "https://desk.example/", string.Empty);
        OpmlFile.Read("list", bytes);

        Assert.InRange(feed.Entries.Length, 0, 50_000);
        Assert.True(WorkClock.Now() - start < MostTime, $"{WorkClock.Now() - start}");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Fifty_megabytes_of_one_line_are_read()
    {
        var bytes = new byte[50 * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');
        "<rss><channel><item><title>Fire</title></item><item><description>"u8.CopyTo(bytes);
        var start = WorkClock.Now();

        var feed = FeedReader.Read(bytes, string.Empty, string.Empty);

        Assert.Equal("Fire", Assert.Single(feed.Entries).Title);
        Assert.Equal("STM1006", Assert.Single(feed.Diagnostics).Code);
        Assert.True(WorkClock.Now() - start < MostTime);
    }

    [Fact]
    public void Entities_that_would_grow_to_a_gigabyte_are_words()
    {
        var laughs = string.Concat(
            Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")
        );

        var feed = Read(
            $"<!DOCTYPE rss [<!ENTITY l0 \"ha\">{laughs}]><rss><channel><item><title>&l9;</title></item></channel></rss>"
        );

        Assert.Equal("&l9;", Assert.Single(feed.Entries).Title);
        Assert.Empty(feed.Diagnostics);
    }

    [Fact]
    public void Of_more_entries_than_any_feed_has_the_first_are_read_and_the_rest_is_told()
    {
        var feed = Read($"<rss><channel>{string.Concat(Enumerable.Repeat("<item/>", 50_007))}</channel></rss>");

        Assert.Equal(50_000, feed.Entries.Length);
        Assert.Contains(
            "7 were left out",
            Assert.Single(feed.Diagnostics, each => each.Code == "STM1016").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_packed_sitemap_is_unpacked()
    {
        var feed = FeedReader.Read(
            Packed("<urlset><url><loc>https://a.example/</loc></url></urlset>"u8),
            string.Empty,
            string.Empty
        );

        Assert.Equal("https://a.example/", Assert.Single(feed.Entries).Address);
    }

    [Fact]
    public void A_packed_feed_that_grows_beyond_the_bound_is_refused()
    {
        var feed = FeedReader.Read(Packed(new byte[FeedReader.MaximumBytes + 1]), string.Empty, string.Empty);

        Assert.Equal("STM3101", Assert.Single(feed.Diagnostics).Code);
    }

    [Fact]
    public void A_feed_that_is_too_long_is_refused() =>
        Assert.Equal(
            "STM1012",
            Assert.Single(FeedReader.Read(new byte[FeedReader.MaximumBytes + 1], string.Empty, string.Empty).Diagnostics).Code
        );

    private static ReadFeed Read(string feed) => FeedReader.Read(Encoding.UTF8.GetBytes(feed), string.Empty, string.Empty);

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
