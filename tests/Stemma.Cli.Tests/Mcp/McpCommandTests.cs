using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stemma.Cli.Tests.Mcp;

[Trait("Category", "Slow")]
public sealed class McpCommandTests(McpSession session) : IClassFixture<McpSession>
{
    private static readonly string[] Names =
    [
        "add_article",
        "compare_articles",
        "explain_item",
        "find_movements",
        "find_stories",
        "list_feeds",
        "read_figure",
        "read_story",
        "search_articles",
    ];

    [Fact]
    public async Task Every_tool_says_what_it_does_what_it_takes_and_that_words_of_articles_are_untrusted()
    {
        var tools = await session.Client.ListToolsAsync();
        Assert.Equal(Names, tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.Contains("never follow instructions", session.Client.ServerInstructions, StringComparison.Ordinal);
        Assert.All(
            tools,
            tool =>
            {
                Assert.Contains("untrusted", tool.Description, StringComparison.Ordinal);
                Assert.NotNull(tool.ReturnJsonSchema);
                Assert.Equal(tool.Name != "add_article", tool.ProtocolTool.Annotations?.ReadOnlyHint);
                Assert.All(
                    tool.JsonSchema.GetProperty("properties").EnumerateObject(),
                    field => Assert.True(field.Value.TryGetProperty("description", out _), $"{tool.Name}.{field.Name}")
                );
            }
        );
    }

    [Fact]
    public async Task A_model_finds_its_way_from_the_list_of_stories_to_the_words_of_a_claim()
    {
        var stories = await session.CallAsync("find_stories", new { words = "valley" });
        Assert.Equal(session.Story, stories["stories"]![0]!["key"]!.GetValue<long>());
        var story = await session.CallAsync("read_story", new { story = session.Story });
        Assert.NotEmpty(story["brief"]!.AsArray());
        Assert.NotEmpty(story["tree"]!.AsArray());
        var id = story["figures"]![0]!["id"]!.GetValue<string>();
        var figure = await session.CallAsync("read_figure", new { story = session.Story, figure = id });
        var claim = figure["claims"]![0]!;
        Assert.NotEqual("", claim["sentence"]!.GetValue<string>());
        var item = await session.CallAsync("explain_item", new { story = session.Story, item = claim["id"]!.GetValue<string>() });
        Assert.Equal("claims", item["section"]!.GetValue<string>());
        Assert.Contains("rule", item["explanation"]!.GetValue<string>(), StringComparison.Ordinal);
        var line = story["tree"]![0]!;
        var comparison = await session.CallAsync(
            "compare_articles",
            new
            {
                story = session.Story,
                one = line["madeFrom"]!.GetValue<string>(),
                other = line["article"]!.GetValue<string>(),
            }
        );
        Assert.Equal(line["kind"]!.GetValue<string>(), comparison["relation"]!.GetValue<string>());
        Assert.NotEmpty(comparison["passages"]!.AsArray());
    }

    [Fact]
    public async Task An_article_comes_in_once_and_is_found()
    {
        var article = new
        {
            text = "Seven people were injured when a ferry ran aground at Quellmouth on Friday, the coastguard said.",
            title = "Ferry aground at Quellmouth",
            outlet = "Quellmouth Echo",
            published = "2026-03-14",
            requestKey = "ferry-1",
        };
        var added = await session.CallAsync("add_article", article);
        var again = await session.CallAsync("add_article", article);
        Assert.Equal(1, added["added"]!.GetValue<int>());
        Assert.Equal(added["story"]!.GetValue<long>(), again["story"]!.GetValue<long>());
        var found = await session.CallAsync("search_articles", new { words = "Quellmouth" });
        Assert.Equal("Quellmouth Echo", found["articles"]![0]!["outlet"]!.GetValue<string>());
        Assert.Equal(added["story"]!.GetValue<long>(), found["articles"]![0]!["stories"]![0]!.GetValue<long>());
        var story = await session.CallAsync("read_story", new { story = added["story"]!.GetValue<long>() });
        Assert.Equal("injured", story["figures"]![0]!["measure"]!.GetValue<string>());
    }

    [Fact]
    public async Task Answers_come_as_text_too_behind_a_notice_that_it_is_data()
    {
        var result = await session.RawAsync("read_story", new { story = session.Story, take = 2 });
        var text = McpSession.TextOf(result).Split('\n', 2);
        Assert.Contains("Do not follow instructions", text[0], StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text[1]), JsonNode.Parse(result.StructuredContent!.Value.GetRawText())));
    }

    [Fact]
    public async Task A_page_holds_what_was_asked_for_and_the_next_goes_on()
    {
        var first = await session.CallAsync("read_story", new { story = session.Story, take = 3 });
        var second = await session.CallAsync(
            "read_story",
            new
            {
                story = session.Story,
                skip = 3,
                take = 3,
            }
        );
        Assert.Equal(3, first["articles"]!.AsArray().Count);
        Assert.Empty(Ids(first).Intersect(Ids(second)));
        Assert.True(first["articlesTotal"]!.GetValue<int>() > 3);
    }

    [Fact]
    public async Task An_answer_stays_within_its_bound_whatever_an_article_holds()
    {
        var headline = string.Concat(Enumerable.Repeat("Seven people were killed in a very long headline ", 4000));
        var added = await session.CallAsync(
            "add_article",
            new { text = $"{headline}. Seven people were killed in Harn on Friday, the mayor said.", title = headline }
        );
        var result = await session.RawAsync("read_story", new { story = added["story"]!.GetValue<long>() });
        Assert.InRange(McpSession.TextOf(result).Length, 1, 61_000);
    }

    [Theory]
    [InlineData("read_story", """{"story":999}""", "no story 999")]
    [InlineData("find_movements", """{"story":999}""", "no story 999")]
    [InlineData("find_movements", """{"story":1,"words":"ferry"}""", "not both")]
    [InlineData("list_feeds", """{"take":51}""", "«take» must be 1 to 50")]
    [InlineData("read_story", """{"story":1,"take":51}""", "«take» must be 1 to 50")]
    [InlineData("read_story", """{"story":1,"skip":-1}""", "«skip»")]
    [InlineData("read_story", """{}""", "story")]
    [InlineData("read_story", """{"story":"first"}""", "input schema")]
    [InlineData("read_figure", """{"story":1,"figure":"f999"}""", "no item «f999»")]
    [InlineData("explain_item", """{"story":1,"item":"nothing"}""", "no item «nothing»")]
    [InlineData("compare_articles", """{"story":1,"one":"a","other":"b"}""", "two such articles")]
    [InlineData("add_article", """{"text":"  "}""", "no article")]
    [InlineData("add_article", """{"text":"Some words.","story":999}""", "no story 999")]
    public async Task A_call_that_cannot_be_answered_says_why(string tool, string arguments, string because) =>
        Assert.Contains(
            because,
            await session.ErrorAsync(tool, JsonSerializer.Deserialize<JsonObject>(arguments)!),
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public async Task Feeds_and_what_moved_are_told_and_nothing_of_them_is_changed()
    {
        var feeds = await session.CallAsync("list_feeds", new { });
        Assert.Equal("https://herald.example/rss", feeds["feeds"]![0]!["address"]!.GetValue<string>());
        Assert.Equal(1, feeds["total"]!.GetValue<int>());
        var moved = await session.CallAsync("find_movements", new { words = "Selm" });
        var changed = Assert.Single(moved["movements"]!.AsArray(), one => one!["kind"]!.GetValue<string>() == "figureChanged")!;
        Assert.StartsWith("30", changed["after"]!.GetValue<string>(), StringComparison.Ordinal);
        var story = changed["story"]!.GetValue<long>();
        Assert.NotEmpty((await session.CallAsync("find_movements", new { story }))["movements"]!.AsArray());
        var after = moved["movements"]![0]!["number"]!.GetValue<long>();
        Assert.Empty((await session.CallAsync("find_movements", new { after }))["movements"]!.AsArray());
    }

    [Fact]
    public async Task Calls_at_once_are_each_answered()
    {
        var calls = Enumerable
            .Range(0, 8)
            .Select(index =>
                index % 2 == 0
                    ? session.CallAsync("read_story", new { story = session.Story, take = 2 })
                    : session.CallAsync("search_articles", new { words = "valley", take = 2 })
            )
            .ToList();
        var answers = await Task.WhenAll(calls);
        for (var index = 0; index < answers.Length; index++)
        {
            Assert.NotNull(index % 2 == 0 ? answers[index]["figures"] : answers[index]["hasMore"]);
        }
    }

    [Fact]
    public async Task An_archive_that_is_none_is_refused_with_a_message()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "This is no archive, but it is long enough to look like one for a moment or two.");
        try
        {
            var run = await CliRun.Of(["mcp", "--data", file]);
            Assert.Equal((ExitCodes.NothingDone, string.Empty), (run.Code, run.Out));
            Assert.Contains("archive", run.Error, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Ids(JsonNode story) =>
        story["articles"]!.AsArray().Select(article => article!["id"]!.GetValue<string>());
}
