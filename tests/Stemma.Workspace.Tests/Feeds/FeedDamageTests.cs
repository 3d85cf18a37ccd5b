using System.Globalization;
using System.Text;
using Stemma.Testing.Fuzzing;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Tests.Feeds;

/// <summary>A feed that is cut off or damaged never throws, and keeps every entry that was whole before.</summary>
public class FeedDamageTests
{
    private const int Cuts = 400;

    public static TheoryData<string> Kinds { get; } = ["rss", "atom", "rdf", "sitemap", "json"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_feed_that_is_cut_off_keeps_what_was_whole(string kind)
    {
        var (feed, ends) = Made(kind);
        var whole = Read(feed);
        Assert.Equal(ends.Length, whole.Entries.Length);
        var random = new Random(3);
        foreach (var cut in Enumerable.Range(0, Cuts).Select(_ => random.Next(feed.Length)))
        {
            var read = Read(feed[..cut]);

            var before = ends.Count(end => end <= cut);
            Assert.True(read.Entries.Length >= before, $"{kind} cut at {cut}: {read.Entries.Length} of {before}");
            Assert.Equal(
                whole.Entries.Take(before).Select(entry => (entry.Id, entry.Title, entry.Content, entry.Published)),
                read.Entries.Take(before).Select(entry => (entry.Id, entry.Title, entry.Content, entry.Published))
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_feed_that_is_damaged_keeps_what_was_whole_before(string kind)
    {
        var (feed, ends) = Made(kind);
        var whole = Read(feed);
        for (var seed = 0; seed < Cuts; seed++)
        {
            var random = new Random(seed);
            var at = random.Next(ends[0], feed.Length);
            var damaged = feed.ToArray();
            for (var i = at; i < Math.Min(at + random.Next(1, 20), feed.Length); i++)
            {
                damaged[i] = (byte)random.Next(1, 128);
            }

            var before = ends.Count(end => end <= at);
            Assert.Equal(
                whole.Entries.Take(before).Select(entry => (entry.Id, entry.Title)),
                Read(damaged).Entries.Take(before).Select(entry => (entry.Id, entry.Title))
            );
        }
    }

    [Fact]
    public void No_damage_makes_a_feed_throw()
    {
        byte[][] feeds = [.. Kinds.Select(kind => Made(kind.Data).Feed), Encoding.UTF8.GetBytes(Opml)];
        for (var seed = 0; seed < 600; seed++)
        {
            var (bytes, _) = ByteMutator.Mutate(feeds, seed);
            FeedReader.Read(bytes, "https://desk.example/", seed % 3 == 0 ? "text/xml; charset=utf-16" : string.Empty);
            OpmlFile.Read("list", bytes);
        }
    }

    private const string Opml =
        """<opml><body><outline text="a"><outline text="b" xmlUrl="https://b.example/"/></outline></body></opml>""";

    private static ReadFeed Read(ReadOnlySpan<byte> feed) => FeedReader.Read(feed, "https://desk.example/", string.Empty);

    /// <summary>A feed of each kind, and where each of its entries ends.</summary>
    private static (byte[] Feed, int[] Ends) Made(string kind)
    {
        var (start, entry, between, end) = kind switch
        {
            "rss" => (
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Post é</title>",
                "<item><guid>g{0}</guid><title><![CDATA[Fire {0} — \u201Cnow\u201D]]></title><description>&lt;p&gt;Caf&eacute; {0}&lt;/p&gt;</description><pubDate>Tue, 03 Mar 2026 09:05:{0:00} GMT</pubDate></item>",
                "\n",
                "</channel></rss>"
            ),
            "atom" => (
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title>",
                "<entry><id>urn:{0}</id><title type=\"html\">Fire &amp;amp; {0} ž</title><content type=\"xhtml\"><div><p>Text {0}</p></div></content></entry>",
                "",
                "</feed>"
            ),
            "rdf" => (
                "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Post</title></channel>",
                "<item r:about=\"https://post.example/{0}\"><title>Fire {0}</title></item>",
                "<!-- next -->",
                "</r:RDF>"
            ),
            "sitemap" => (
                "<urlset>",
                "<url><loc>https://post.example/{0}</loc><lastmod>2026-03-03</lastmod></url>",
                "",
                "</urlset>"
            ),
            _ => (
                "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
                "{{\"id\":\"i{0}\",\"title\":\"Fire \\u201c{0}\\u201d é\",\"content_text\":\"[{{ {0}\"}}",
                ",",
                "]}}"
            ),
        };
        var (text, ends) = (new MemoryStream(), new List<int>());
        text.Write(Bytes(start, 0));
        for (var i = 0; i < 20; i++)
        {
            text.Write(Bytes((i > 0 ? between : string.Empty) + entry, i));
            ends.Add((int)text.Length);
        }

        text.Write(Bytes(end, 0));
        return (text.ToArray(), [.. ends]);
    }

    private static byte[] Bytes(string format, int number) =>
        Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, format, number));
}
