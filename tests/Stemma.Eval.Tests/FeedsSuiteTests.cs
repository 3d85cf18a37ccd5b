using Stemma.Eval.Feeds;
using Stemma.Eval.Suites;

namespace Stemma.Eval.Tests;

public sealed class FeedsSuiteTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-feeds").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("not bozo and entries[0]['title'] == u'a \\xe9 \\u2014 \\'b\\''", "entries[0].title = a é — 'b'")]
    [InlineData("entries[0].link == \"x\" + \"y\"", "entries[0].link = xy")]
    [InlineData("entries[0]['id'] == entries[1]['id'] == 'x'", "entries[0].id = x; entries[1].id = x")]
    [InlineData("(feed['title'] == 'a and b') and (len(entries) == 2)", "feed.title = a and b; len(entries) = 2")]
    [InlineData(
        "entries[0]['updated_parsed'] == (2026, 3, 3, 9, 5, 7, 1, 62, 0)",
        "entries[0].updated_parsed = 2026,3,3,9,5,7,1,62,0"
    )]
    [InlineData("not bozo", "")]
    [InlineData("1", "")]
    public void Reads_what_a_line_states(string line, string claims)
    {
        var read = ExpectLine.Read(line);

        Assert.Equal(claims, string.Join("; ", read.Claims.Select(Shown)));
        Assert.Empty(read.Unread);
    }

    [Theory]
    [InlineData("not bozo and not entries[0]['guidislink']")]
    [InlineData("feed['title'] == 'a' or feed['title'] == 'b'")]
    [InlineData("entries[0]['x'] is None")]
    [InlineData("ord(entries[0]['description']) == 8230")]
    [InlineData("entries[0]['link'] == 'open")]
    public void Says_what_it_cannot_read(string line)
    {
        var read = ExpectLine.Read(line);

        Assert.Empty(read.Claims);
        Assert.Single(read.Unread);
    }

    [Fact]
    public void Scores_what_files_state_and_names_what_is_wrong()
    {
        Write(
            "right.xml",
            "not bozo and entries[0]['title'] == 'Fire at the <b>mill</b>' and version == 'rss20'",
            "<item><title>Fire at the mill</title></item>"
        );
        Write("wrong.xml", "entries[0]['title'] == 'Flood' and feed['cloud'] == 'x'", "<item><title>Fire</title></item><item/>");

        var result = FeedsSuite.Run(folder);

        Assert.Equal(1, result.Scores["feeds.read"]);
        Assert.Equal(1, result.Scores["feeds.entries"]);
        Assert.Equal(0.5, result.Scores["feeds.title"]);
        Assert.Equal(1, result.Scores["feeds.version"]);
        Assert.Contains("wrong.xml: entries[0].title is «Flood», read as «Fire»", result.Misses);
        Assert.Contains(result.Misses, line => line.EndsWith("1 feed.cloud", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_silent_where_there_is_no_data() => Assert.Empty(FeedsSuite.Run(folder).Scores);

    private static string Shown(Claim claim) => $"{claim.Path} = {claim.Text ?? string.Join(',', claim.Numbers)}";

    private void Write(string name, string expect, string items)
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, "feeds", "feedparser")).FullName;
        File.WriteAllText(
            Path.Combine(into, name),
            $"<!--\nExpect: {expect}\n-->\n<rss version=\"2.0\"><channel>{items}</channel></rss>"
        );
    }
}
