using System.Text;
using Stemma.Workspace.Formats.Captures;
using static Stemma.Workspace.Tests.Captures.Uploads;

namespace Stemma.Workspace.Tests.Captures;

public class WarcWriterTests
{
    private static readonly DateTimeOffset Written = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Capture[] Captures =
    [
        new()
        {
            Bytes = [.. Utf8(Html)],
            Name = "a",
            MediaType = "text/html; charset=utf-8",
            Address = "http://news.example/a",
            CapturedAt = new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.FromHours(2)).AddTicks(1234567),
        },
        new() { Bytes = [0xFF, 0xFE, 0, 13, 10, 13, 10], Name = "Straße 1/b.txt" },
        new()
        {
            Bytes = [],
            Name = "empty.txt",
            Address = "https://news.example/c",
        },
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_again_the_same(bool compressed)
    {
        var read = Read("out.warc", Write(compressed, Captures));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(Captures.Length, read.Captures.Length);
        Assert.All(
            Captures.Zip(read.Captures),
            pair =>
            {
                Assert.Equal(pair.First.Bytes.AsEnumerable(), pair.Second.Bytes);
                Assert.Equal(pair.First.MediaType, pair.Second.MediaType);
                Assert.Equal(pair.First.Address, pair.Second.Address);
                Assert.Equal(pair.First.CapturedAt ?? Written, pair.Second.CapturedAt);
            }
        );
    }

    [Fact]
    public void The_same_captures_give_the_same_bytes_and_each_record_an_id_of_its_own()
    {
        var text = Encoding.Latin1.GetString(Write(false, Captures));
        var ids = text.Split("\r\n").Where(line => line.StartsWith("WARC-Record-ID", StringComparison.Ordinal)).ToArray();

        Assert.Equal(Write(true, Captures), Write(true, Captures));
        Assert.Equal(4, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            ids,
            id =>
                Assert.Matches(
                    "^WARC-Record-ID: <urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$",
                    id
                )
        );
    }

    [Fact]
    public void Nothing_from_outside_begins_a_field_of_its_own()
    {
        var hostile = Captures[0] with
        {
            Address = "http://news.example/\r\nWARC-Type: warcinfo\r\n\r\nx",
            MediaType = "text/html\nX: y",
        };

        var capture = Assert.Single(Read("out.warc", Write(false, [hostile])).Captures);

        Assert.Equal(Html, capture.Text());
    }

    private static byte[] Write(bool compressed, IEnumerable<Capture> captures)
    {
        using var output = new MemoryStream();
        WarcWriter.Write(output, captures, Written, compressed);
        return output.ToArray();
    }
}
