using System.IO.Compression;
using Stemma.Workspace.Formats.Captures;
using static Stemma.Workspace.Tests.Captures.Uploads;

namespace Stemma.Workspace.Tests.Captures;

public class WarcCaptureTests
{
    private static readonly byte[] Info = Record(
        "warcinfo",
        "Content-Type: application/warc-fields\r\n",
        Utf8("software: a crawler\r\n")
    );

    public static TheoryData<bool> Packings { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_page_comes_with_its_address_its_time_and_its_kind(bool packed)
    {
        var read = Crawl(packed, Info, Page("http://news.example/a"), Page("<https://news.example/b>", "<p>B</p>"));

        Assert.Equal(["crawl.warc#2", "crawl.warc#3"], read.Names());
        Assert.Equal(["http://news.example/a", "https://news.example/b"], read.Captures.Select(capture => capture.Address));
        Assert.All(
            read.Captures,
            capture => Assert.Equal(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero), capture.CapturedAt)
        );
        Assert.All(read.Captures, capture => Assert.Equal("text/html; charset=utf-8", capture.MediaType));
        Assert.Equal(Html, read.Captures[0].Text());
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Records_without_a_page_are_passed_over_with_a_note()
    {
        var read = Crawl(
            false,
            Info,
            Record(
                "request",
                "WARC-Target-URI: http://news.example/a\r\nContent-Type: application/http; msgtype=request\r\n",
                Utf8("GET / HTTP/1.1\r\n\r\n")
            ),
            Answer("http://news.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", Utf8("gone")),
            Answer("http://news.example/moved", "HTTP/1.1 301 Moved\r\nLocation: /a\r\n", []),
            Answer("http://news.example/i.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", [1, 2, 3]),
            Record("revisit", "WARC-Target-URI: http://news.example/a\r\n", Utf8("HTTP/1.1 200 OK\r\n\r\n")),
            Record("metadata", "", Utf8("fetchTimeMs: 3\r\n")),
            Record("response", "WARC-Target-URI: dns:news.example\r\nContent-Type: text/dns\r\n", Utf8("93.184.216.34")),
            Page("http://news.example/a")
        );

        Assert.Equal(["crawl.warc#9"], read.Names());
        var note = Assert.Single(read.Diagnostics);
        Assert.Equal("STM3106", note.Code);
        Assert.Contains("2 answers with another status than 200; 1 pictures", note.Message, StringComparison.Ordinal);
        Assert.Contains("1 revisits", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_are_pages_and_conversions_where_the_page_itself_is_not_there()
    {
        var read = Crawl(
            false,
            Record("resource", "WARC-Target-URI: http://news.example/a\r\nContent-Type: text/html\r\n", Utf8("<p>A</p>")),
            Record("conversion", "WARC-Target-URI: http://news.example/a\r\nContent-Type: text/plain\r\n", Utf8("A")),
            Record("conversion", "WARC-Target-URI: http://news.example/b\r\nContent-Type: text/plain\r\n", Utf8("B"))
        );

        Assert.Equal(["<p>A</p>", "B"], read.Captures.Select(capture => capture.Text()));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("identity")]
    public void A_page_is_unpacked_as_its_headers_say(string coding)
    {
        var body = Pack(coding, Utf8(Html));
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding.Split(' ')[^1]}\r\n";

        Assert.Equal(Html, Assert.Single(Crawl(false, Answer("http://news.example/a", head, body)).Captures).Text());
        Assert.Equal(
            Html,
            Assert
                .Single(
                    Crawl(false, Answer("http://news.example/a", head + "Transfer-Encoding: chunked\r\n", Chunk(body))).Captures
                )
                .Text()
        );
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    [InlineData("Content-Encoding: deflate\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")]
    public void A_crawler_that_unpacked_the_page_and_kept_the_header_is_understood(string header)
    {
        var read = Crawl(
            false,
            Answer("http://news.example/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header, Utf8(Html))
        );

        Assert.Equal(Html, Assert.Single(read.Captures).Text());
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_length_that_is_too_long_costs_its_record_only(bool packed)
    {
        var wrong = Record(
            "response",
            "WARC-Target-URI: http://news.example/a\r\nContent-Type: application/http\r\n",
            Utf8("HTTP/1.1 200 OK\r\n\r\nA"),
            700
        );

        var read = Crawl(packed, wrong, Page("http://news.example/b"), Page("http://news.example/c"));

        Assert.Equal(["http://news.example/b", "http://news.example/c"], read.Captures.Select(capture => capture.Address));
        Assert.Equal(["STM3105"], read.Codes());
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_length_that_is_too_short_costs_its_record_only(bool packed)
    {
        var wrong = Record(
            "response",
            "WARC-Target-URI: http://news.example/a\r\nContent-Type: application/http\r\n",
            Utf8("HTTP/1.1 200 OK\r\n\r\nA page"),
            20
        );

        var read = Crawl(packed, wrong, Page("http://news.example/b"));

        Assert.Equal(["http://news.example/b"], read.Captures.Select(capture => capture.Address));
        Assert.Equal(["STM3105"], read.Codes());
    }

    [Theory]
    [InlineData("Content-Length: soon\r\n")]
    [InlineData("Content-Length: -1\r\n")]
    [InlineData("Content-Length: 99999999999999999999999\r\n")]
    [InlineData("")]
    public void A_record_without_a_length_costs_itself_only(string length)
    {
        var wrong = Utf8($"WARC/1.0\r\nWARC-Type: response\r\n{length}\r\nHTTP/1.1 200 OK\r\n\r\nA\r\n\r\n");

        var read = Crawl(false, wrong, Page("http://news.example/b"));

        Assert.Equal(["http://news.example/b"], read.Captures.Select(capture => capture.Address));
        Assert.Equal(["STM3105"], read.Codes());
    }

    [Fact]
    public void A_damaged_member_of_a_packed_warc_costs_its_record_only()
    {
        var members = Enumerable
            .Range(0, 5)
            .Select(i => Gzip(Page($"http://news.example/{i}", Html + new Random(i).Next())))
            .ToArray();
        members[2].AsSpan(40, 20).Fill(0xFF);

        var read = Read("crawl.warc.gz", [.. members.SelectMany(member => member)]);

        Assert.Equal(["0", "1", "3", "4"], read.Captures.Select(capture => capture.Address[^1..]));
        Assert.Equal(["STM3105"], read.Codes());
    }

    [Fact]
    public void A_warc_that_breaks_off_gives_what_came_before()
    {
        var whole = Page("http://news.example/a").Concat(Page("http://news.example/b")).ToArray();

        Assert.Equal(["http://news.example/a"], Read("crawl.warc", whole[..^200]).Captures.Select(capture => capture.Address));
        Assert.Equal(["STM3105"], Read("crawl.warc", whole[..^200]).Codes());
    }

    [Fact]
    public void A_wacz_is_read_through_its_warcs()
    {
        var wacz = Zip(
            ("archive/data.warc.gz", [.. Gzip(Info), .. Gzip(Page("http://news.example/a"))]),
            ("indexes/index.cdx.gz", Gzip(Utf8("example,news)/a 20260303"))),
            ("datapackage.json", Utf8("{}")),
            ("pages/pages.jsonl", Utf8("{}"))
        );

        var read = Read("site.wacz", wacz);

        Assert.Equal(["http://news.example/a"], read.Captures.Select(capture => capture.Address));
        Assert.Equal("site.wacz/archive/data.warc.gz#2", read.Captures[0].Name);
    }

    [Fact]
    public void A_packed_warc_that_swells_is_given_up()
    {
        var bomb = Gzip(
            Record(
                "resource",
                "WARC-Target-URI: http://news.example/a\r\nContent-Type: text/html\r\n",
                new byte[32 * 1024 * 1024]
            )
        );
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = Read(
            "crawl.warc.gz",
            [.. bomb, .. Gzip(Page("http://news.example/b"))],
            new CaptureLimits { EntryBytes = 64 * 1024 * 1024, Ratio = 50 }
        );

        Assert.Equal(["STM3103", "STM3107"], read.Codes());
        Assert.Empty(read.Captures);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 120 * 1024 * 1024);
    }

    [Fact]
    public void A_page_that_swells_is_left_out_and_the_rest_is_read()
    {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n";

        var read = Crawl(false, Answer("http://news.example/a", head, Gzip(new byte[20_000_000])), Page("http://news.example/b"));

        Assert.Equal(["http://news.example/b"], read.Captures.Select(capture => capture.Address));
        Assert.Equal(["STM3105"], read.Codes());
    }

    [Fact]
    public void A_record_longer_than_a_page_is_passed_over()
    {
        var read = Read(
            "crawl.warc",
            [.. Page("http://news.example/a", new string('x', 200_000)), .. Page("http://news.example/b")],
            new CaptureLimits { EntryBytes = 100_000 }
        );

        Assert.Equal(["http://news.example/b"], read.Captures.Select(capture => capture.Address));
        Assert.Contains("1 pages that are too long", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warc_of_nothing_but_damage_is_given_up()
    {
        var damage = Utf8(string.Concat(Enumerable.Repeat("WARC/1.0\r\nno length\r\n\r\n\r\n", 20_000)));

        var read = Read("crawl.warc", damage);

        Assert.Empty(read.Captures);
        Assert.Equal(100, read.Codes().Count(code => code == "STM3105"));
    }

    private static ReadCaptures Crawl(bool packed, params byte[][] records) =>
        Read("crawl.warc", [.. records.SelectMany(record => packed ? Gzip(record) : record)]);

    private static byte[] Chunk(byte[] body) =>
        [
            .. body.Chunk(50).SelectMany(piece => Utf8($"{piece.Length:x};ext=1\r\n").Concat(piece).Concat(Utf8("\r\n"))),
            .. "0\r\n\r\n"u8,
        ];

    private static byte[] Pack(string coding, byte[] body)
    {
        if (coding == "identity")
        {
            return body;
        }

        using var packed = new MemoryStream();
        using (
            Stream packer = coding switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionLevel.Optimal, true),
                "br" => new BrotliStream(packed, CompressionLevel.Optimal, true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, true),
                "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal, true),
                _ => throw new ArgumentException(coding, nameof(coding)),
            }
        )
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }
}
