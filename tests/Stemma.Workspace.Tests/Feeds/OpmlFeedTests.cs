using System.Text;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Tests.Feeds;

public class OpmlFeedTests
{
    private static readonly string[] Words = ["World", "East & West", "<b>", "\"quoted\"", "Москва", "tab", "a/b"];

    public static TheoryData<string> Names { get; } = [.. FeedCases.Read<OpmlCase>("opml").Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_list_is_read(string name)
    {
        var spec = FeedCases.Read<OpmlCase>("opml").Single(each => each.Name == name);

        var read = OpmlFile.Read("list.opml", Encoding.UTF8.GetBytes(spec.Opml));

        Assert.Equal(spec.Title, read.Title);
        Assert.Equal(
            spec.Feeds,
            read.Feeds.Select(feed => $"{feed.Address} | {feed.Title} | {feed.HomeAddress} | {string.Join('/', feed.Folders)}")
        );
        Assert.Equal(spec.Codes, read.Diagnostics.Select(each => each.Code));
        Assert.All(read.Diagnostics, each => Assert.Equal("list.opml", each.Source));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var feeds = Enumerable.Range(0, random.Next(12)).Select(_ => Made(random)).ToArray();

            var written = OpmlFile.Write(Words[random.Next(Words.Length)], feeds);
            var read = OpmlFile.Read("list", written);

            Assert.Equal(feeds, read.Feeds);
            Assert.Empty(read.Diagnostics);
            Assert.Equal(written, OpmlFile.Write(read.Title, read.Feeds));
        }
    }

    [Fact]
    public void A_list_is_written_as_other_programs_read_it() =>
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <opml version="2.0">
              <head>
                <title>Desk</title>
              </head>
              <body>
                <outline text="World">
                  <outline type="rss" text="Post" title="Post" xmlUrl="https://post.example/feed" htmlUrl="https://post.example/" />
                </outline>
                <outline type="rss" text="Echo" title="Echo" xmlUrl="https://echo.example/feed" />
              </body>
            </opml>

            """,
            Encoding.UTF8.GetString(
                OpmlFile.Write(
                    "Desk",
                    [
                        new OpmlFeed("https://post.example/feed", "Post", "https://post.example/", ["World"]),
                        new OpmlFeed("https://echo.example/feed", "Echo", "", []),
                    ]
                )
            )
        );

    private static OpmlFeed Made(Random random) =>
        new(
            $"https://post.example/{random.Next(9)}?a=1&b=2",
            Words[random.Next(Words.Length)],
            random.Next(2) == 0 ? string.Empty : "https://post.example/",
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Words[random.Next(Words.Length)])]
        );

    private sealed record OpmlCase(string Name, string Opml, string Title, string[] Feeds, string[] Codes);
}
