using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Stemma.Workspace.Tests.Fetching;

public class BodyTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_page_is_unpacked(string encoding)
    {
        await using var web = Serving(Headers(encoding), Pack(encoding, "<p>Fire at the mill.</p>"u8.ToArray()));

        Assert.Equal("<p>Fire at the mill.</p>", (await web.FetchAsync("http://news.example/")).Text());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_small_body_that_swells_is_given_up_at_the_bound(string encoding)
    {
        var bomb = Pack(encoding, new byte[30 * Megabyte]);
        Assert.True(bomb.Length < Megabyte);
        await using var web = Serving(Headers(encoding), bomb);

        var outcome = await web.FetchAsync("http://news.example/");

        Assert.Equal("STM3005", outcome.Code());
    }

    [Fact]
    public async Task An_endless_body_is_given_up_at_the_bound()
    {
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(),
                    end
                );
                while (true)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes("10000\r\n" + new string('a', 0x10000) + "\r\n"), end);
                }
            }
        );
        await using var web = new TestWeb(server);

        Assert.Equal("STM3005", (await web.FetchAsync("http://news.example/")).Code());
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")]
    [InlineData("")]
    public async Task A_body_or_head_that_drips_is_given_up_in_time(string begin)
    {
        var clock = new FakeTimeProvider();
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(begin), end);
                for (var second = 0; second < TestWeb.TimeLimit.TotalSeconds; second++)
                {
                    clock.Advance(TimeSpan.FromSeconds(1));
                    await stream.WriteAsync(begin.Length > 0 ? "a"u8.ToArray() : [], end);
                }

                await Task.Delay(Timeout.Infinite, end);
            }
        );
        await using var web = new TestWeb(server, clock: clock);

        Assert.Equal("STM3006", (await web.FetchAsync("http://news.example/")).Code());
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    [InlineData("video/mp4; codecs=x")]
    [InlineData("application/zip")]
    [InlineData("application/octet-stream")]
    [InlineData("multipart/x-mixed-replace; boundary=x")]
    public async Task What_is_no_text_is_not_read(string type)
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x", $"Content-Type: {type}\r\n"));

        Assert.Equal("STM3009", (await web.FetchAsync("http://news.example/")).Code());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: \r\n")]
    [InlineData("Content-Type: TEXT/HTML;charset=\r\n")]
    [InlineData("Content-Type: html\r\n")]
    [InlineData("Content-Type: text/html; charset=\"utf-8\r\n")]
    [InlineData("Content-Type: application/xhtml+xml\r\n")]
    [InlineData("Content-Type: text/html\r\nContent-Type: text/plain\r\n")]
    [InlineData(
        "Content-Type: text/html\r\nX-Junk: \u0001\u0002\u00FF\r\nETag: no-quotes\r\nLast-Modified: yesterday\r\nDate: never\r\n"
    )]
    [InlineData("Content-Type: text/html\r\nSet-Cookie: ;;;===\r\nRetry-After: soon\r\nContent-Language: \u00E4\u00F6\r\n")]
    public async Task Odd_headers_do_no_harm(string headers)
    {
        await using var web = TestWeb.Of(_ => RawServer.Ok("x", headers));

        Assert.Equal("x", (await web.FetchAsync("http://news.example/")).Text());
    }

    [Theory]
    [InlineData("not HTTP at all\r\n\r\n")]
    [InlineData("HTTP/9.9 abc\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nbreaks off")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon in this line\r\n\r\nx")]
    [InlineData("")]
    public async Task A_broken_answer_is_told_as_such(string answer)
    {
        await using var web = TestWeb.Of(_ => answer);

        var code = (await web.FetchAsync("http://news.example/")).Code();

        Assert.True(code is "STM3010" or "STM3007", code);
    }

    [Fact]
    public async Task Headers_without_end_are_given_up()
    {
        await using var server = new RawServer(
            async (_, stream, end) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), end);
                while (true)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes("X-Long: " + new string('a', 8000) + "\r\n"), end);
                }
            }
        );
        await using var web = new TestWeb(server);

        Assert.Equal("STM3010", (await web.FetchAsync("http://news.example/")).Code());
    }

    private static string Headers(string encoding) => $"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\n";

    private static TestWeb Serving(string headers, byte[] body) =>
        new(
            new RawServer(
                async (_, stream, end) =>
                {
                    await stream.WriteAsync(
                        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}Content-Length: {body.Length}\r\n\r\n"),
                        end
                    );
                    await stream.WriteAsync(body, end);
                }
            )
        );

    private static byte[] Pack(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (
            Stream packer = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, true),
                _ => new ZLibStream(packed, CompressionLevel.Optimal, true),
            }
        )
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }
}
