using System.Text;
using System.Text.Json.Nodes;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Workspace.Tests.Feeds;

/// <summary>What is read of each format, and which field wins: <c>specs/feeds</c>.</summary>
public class FeedSpecTests
{
    public static TheoryData<string, string> Names { get; } =
    [
        .. new[] { "kinds", "fields" }.SelectMany(file =>
            FeedCases.Read<FeedCase>(file).Select(each => new TheoryDataRow<string, string>(file, each.Name))
        ),
    ];

    public static TheoryData<string> Problems { get; } = [.. FeedCases.Read<ProblemCase>("problems").Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_feed_is_read_as_its_format_means_it(string file, string name)
    {
        var spec = FeedCases.Read<FeedCase>(file).Single(each => each.Name == name);

        var feed = FeedReader.Read(
            Encoding.UTF8.GetBytes(spec.Feed),
            spec.Address ?? "https://desk.example/feeds/all.xml",
            spec.MediaType ?? string.Empty
        );

        AssertHolds(spec.Expect, FeedCases.Written(feed), "feed");
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void What_is_wrong_is_said_and_what_is_whole_is_read(string name)
    {
        var spec = FeedCases.Read<ProblemCase>("problems").Single(each => each.Name == name);

        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(spec.Feed), string.Empty, string.Empty);

        Assert.Equal(spec.Codes, feed.Diagnostics.Select(each => each.Code));
        Assert.Equal(spec.Entries, feed.Entries.Length);
        Assert.Equal(spec.Title ?? feed.Entries.FirstOrDefault()?.Title, feed.Entries.FirstOrDefault()?.Title);
    }

    /// <summary>Every value that the case names is so; others may be anything.</summary>
    private static void AssertHolds(JsonNode? expected, JsonNode? actual, string where)
    {
        if (expected is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                AssertHolds(value, actual![name], $"{where}.{name}");
            }
        }
        else if (expected is JsonArray items)
        {
            Assert.True(items.Count == actual!.AsArray().Count, $"{where}: {actual.ToJsonString()}");
            for (var i = 0; i < items.Count; i++)
            {
                AssertHolds(items[i], actual[i], $"{where}[{i}]");
            }
        }
        else
        {
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{where}: {actual?.ToJsonString()}");
        }
    }

    private sealed record FeedCase(string Name, string Feed, JsonNode Expect, string? Address, string? MediaType);

    private sealed record ProblemCase(string Name, string Feed, string[] Codes, int Entries, string? Title);
}
