using System.Text;
using System.Text.Json.Nodes;

namespace Stemma.Web.Tests.Api;

/// <summary>One long day of a client: every operation, well and badly asked; every answer is as the description says.</summary>
public sealed class ApiSessionTests(ApiServer server) : IClassFixture<ApiServer>
{
    private DescribedCalls calls = null!;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_answer_is_as_the_description_says_and_no_operation_is_left_out()
    {
        calls = new DescribedCalls(server, await ApiServer.JsonOf(await server.GetAsync("/openapi.json")));
        await calls.GetAsync(200, "getDescription", "/openapi.json");
        await calls.GetAsync(200, "getHealth", "/health");
        var story = await StoriesAsync();
        await ArticlesAsync(story);
        await ReadingAsync(story);
        await DecisionsAsync(story);
        await FilesAsync(story);
        await JoiningAsync(story);
        await new FollowingCalls(server, calls).RunAsync(story);
        Assert.True(calls.Wrong.Count == 0, string.Join('\n', calls.Wrong));
        Assert.Empty(calls.Uncalled);
    }

    private async Task<long> StoriesAsync()
    {
        await calls.GetAsync(200, "listStories", "/stories");
        await calls.GetAsync(400, "listStories", "/stories?take=0");
        await calls.GetAsync(400, "listStories", "/stories?skip=many");
        var made = await calls.PostAsync(201, "createStory", "/stories", new { title = "A raid in the valley" });
        await calls.PostAsync(400, "createStory", "/stories", """{"titel":"x"}""");
        await calls.PostAsync(400, "createStory", "/stories", """{"title":""");
        await calls.PostAsync(422, "createStory", "/stories", new { articles = new[] { new { text = " " } } });
        await calls.SendAsync(
            415,
            "createStory",
            HttpMethod.Post,
            "/stories",
            new StringContent("text", Encoding.UTF8, "text/plain")
        );
        var key = made!["key"]!.GetValue<long>();
        await calls.GetAsync(200, "getStory", $"/stories/{key}");
        await calls.GetAsync(404, "getStory", "/stories/999");
        await calls.SendAsync(
            200,
            "updateStory",
            HttpMethod.Patch,
            $"/stories/{key}",
            ApiServer.Json(new { title = "Raid", state = "closed" })
        );
        await calls.SendAsync(422, "updateStory", HttpMethod.Patch, $"/stories/{key}", ApiServer.Json(new { state = "done" }));
        await calls.SendAsync(422, "updateStory", HttpMethod.Patch, $"/stories/{key}", ApiServer.Json(new { }));
        await calls.SendAsync(
            412,
            "updateStory",
            HttpMethod.Patch,
            $"/stories/{key}",
            ApiServer.Json(new { title = "x" }),
            ("If-Match", "\"other\"")
        );
        return key;
    }

    private async Task ArticlesAsync(long story)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in ApiServer.Sample("sural-valley"))
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        var address = $"/stories/{story}/articles";
        await calls.SendAsync(200, "addArticles", HttpMethod.Post, address, form, ("Stemma-Request", "1"));
        await calls.PostAsync(
            200,
            "addArticles",
            address,
            new
            {
                text = "Two people were injured in the village of Harn on Friday, a spokesman said.",
                title = "Two injured in Harn",
                outlet = "Harn Voice",
                address = "https://harn.example/two",
                published = "2026-03-14",
            }
        );
        await calls.PostAsync(422, "addArticles", address, new { text = "" });
        await calls.PostAsync(400, "addArticles", address, """{"text":"x","colour":"red"}""");
        await calls.PostAsync(404, "addArticles", "/stories/999/articles", new { text = "Some words." });
        await calls.SendAsync(415, "addArticles", HttpMethod.Post, address, new StringContent("words"));
        await calls.SendAsync(
            200,
            "addArticles",
            HttpMethod.Post,
            address + "?name=note.txt&address=https://note.example/1",
            new StringContent("The river at Harn rose by two metres on Saturday, the mayor said.", Encoding.UTF8, "text/plain"),
            ("Stemma-Request", "1")
        );
        await calls.PostAsync(200, "fetchArticle", $"/stories/{story}/fetch", new { address = $"{server.Site}/page" });
        await calls.PostAsync(422, "fetchArticle", $"/stories/{story}/fetch", new { address = "http://10.0.0.1/" });
        await calls.PostAsync(422, "fetchArticle", $"/stories/{story}/fetch", new { address = "nowhere" });
        await calls.PostAsync(404, "fetchArticle", "/stories/999/fetch", new { address = $"{server.Site}/page" });
        var list = await calls.GetAsync(200, "listArticles", $"{address}?take=2");
        await calls.GetAsync(400, "listArticles", $"{address}?take=201");
        await calls.GetAsync(200, "listArticles", $"{address}?skip=100");
        var article = list!["articles"]![0]!["id"]!.GetValue<string>();
        await calls.GetAsync(200, "getArticle", $"{address}/{article}");
        await calls.GetAsync(404, "getArticle", $"{address}/000000000000");
        await calls.GetAsync(200, "searchArticles", "/articles?words=valley&take=3");
        await calls.GetAsync(200, "searchArticles", "/articles");
        var captures = await calls.GetAsync(200, "listCaptures", $"/articles/{article}/captures");
        var hash = captures!["captures"]![0]!["hash"]!.GetValue<string>();
        await calls.GetAsync(200, "getCapture", $"/articles/{article}/captures/{hash}");
        await calls.GetAsync(404, "getCapture", $"/articles/{article}/captures/00");
        await calls.SendAsync(204, "removeArticle", HttpMethod.Delete, $"{address}/{article}", null);
        await calls.SendAsync(404, "removeArticle", HttpMethod.Delete, $"/stories/999/articles/{article}", null);
    }

    private async Task ReadingAsync(long story)
    {
        var root = $"/stories/{story}";
        var whole = await calls.GetAsync(200, "getStoryFile", $"{root}/story");
        await calls.GetAsync(404, "getStoryFile", "/stories/999/story");
        await calls.GetAsync(200, "listFigures", $"{root}/figures");
        await calls.GetAsync(200, "listFigures", $"{root}/figures?measure=killed&standing=contested&take=1");
        await calls.GetAsync(200, "getFigure", $"{root}/figures/f1");
        await calls.GetAsync(404, "getFigure", $"{root}/figures/f999");
        string[] sections =
        [
            "articles",
            "relations",
            "families",
            "unseenSources",
            "versions",
            "entities",
            "claims",
            "figures",
            "conflicts",
            "quotes",
            "quoteGroups",
            "drifts",
            "caveats",
            "evidence",
            "brief",
        ];
        foreach (var section in sections)
        {
            foreach (var item in whole![section]!.AsArray().Take(2))
            {
                await calls.GetAsync(200, "getItem", $"{root}/items/{item!["id"]!.GetValue<string>()}");
            }
        }

        var relation = whole!["relations"]![0]!;
        var (from, to) = (relation["from"]!.GetValue<string>(), relation["to"]!.GetValue<string>());
        await calls.GetAsync(200, "getItem", $"{root}/items/story");
        await calls.GetAsync(200, "getItem", $"{root}/items/{from}~{to}");
        await calls.GetAsync(404, "getItem", $"{root}/items/nothing");
        await calls.GetAsync(200, "compareArticles", $"{root}/compare?one={from}&other={to}");
        await calls.GetAsync(404, "compareArticles", $"{root}/compare?one={from}&other={from}");
        await calls.GetAsync(400, "compareArticles", $"{root}/compare?one={from}");
    }

    private async Task DecisionsAsync(long story)
    {
        var address = $"/stories/{story}/decisions";
        var whole = await calls.GetAsync(200, "getStoryFile", $"/stories/{story}/story");
        var claim = whole!["claims"]![0]!["id"]!.GetValue<string>();
        var relation = whole["relations"]![0]!["id"]!.GetValue<string>();
        var from = whole["relations"]![0]!["from"]!.GetValue<string>();
        var made = await DecideAsync(201, address, "f1", """{"act":"grade","as":"fair"}""", "why", "Two of them.");
        await DecideAsync(
            201,
            address,
            claim,
            """{"low":3,"act":"correctClaim","high":5,"source":"the ministry","from":"2026-03-13"}"""
        );
        await DecideAsync(201, address, "f1", """{"act":"correctFigure","low":3,"best":null,"high":9}""");
        await DecideAsync(201, address, relation, $$"""{"act":"relate","kind":"common-source","from":"{{from}}"}""");
        await DecideAsync(201, address, claim, """{"act":"reject"}""");
        await DecideAsync(201, address, "story", """{"act":"note","text":"Ask the river authority."}""");
        await DecideAsync(201, address, "f1", """{"act":"assign","to":"Ben"}""");
        if (whole["evidence"]!.AsArray().Count > 0)
        {
            await DecideAsync(201, address, "m1", """{"act":"verify","as":"unverifiable","verifiedBy":"the desk"}""");
        }

        await DecideAsync(422, address, "f1", """{"act":"verify","as":"verified","verifiedBy":"the desk"}""");
        await DecideAsync(422, address, "f999", """{"act":"accept"}""");
        await DecideAsync(400, address, "f1", """{"act":"grade","as":"good"}""");
        await DecideAsync(400, address, "f1", """{"act":"praise"}""");
        await DecideAsync(409, address, "f1", """{"act":"accept"}""", "mark", "0123456789abcdef");
        await DecideAsync(404, "/stories/999/decisions", "f1", """{"act":"accept"}""");
        await calls.GetAsync(200, "listDecisions", $"{address}?take=3");
        await calls.GetAsync(404, "listDecisions", "/stories/999/decisions");
        var undo = $"{address}/{made!["number"]!.GetValue<long>()}/undo";
        await calls.PostAsync(201, "undoDecision", undo, new { why = "Too early." });
        await calls.PostAsync(422, "undoDecision", $"{address}/999/undo", new { });
        await calls.GetAsync(200, "listDecisions", address);
        await calls.GetAsync(200, "getItem", $"/stories/{story}/items/{claim}");
        await calls.GetAsync(200, "listActivity", "/activity?take=5");
        await calls.GetAsync(200, "listActivity", "/activity");
        await calls.GetAsync(200, "listStoryActivity", $"/stories/{story}/activity");
        await calls.GetAsync(404, "listStoryActivity", "/stories/999/activity");
    }

    private async Task FilesAsync(long story)
    {
        var exports = await calls.GetAsync(200, "listExports", "/exports");
        foreach (var export in exports!["exports"]!.AsArray())
        {
            await calls.GetAsync(200, "exportStory", $"/stories/{story}/exports/{export!["key"]!.GetValue<string>()}");
        }

        await calls.GetAsync(404, "exportStory", $"/stories/{story}/exports/pdf");
    }

    private async Task JoiningAsync(long story)
    {
        var articles = await calls.GetAsync(200, "listArticles", $"/stories/{story}/articles?take=2");
        var ids = articles!["articles"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()).ToArray();
        var parted = await calls.PostAsync(201, "splitStory", $"/stories/{story}/split", new { articles = ids, title = "Apart" });
        await calls.PostAsync(422, "splitStory", $"/stories/{story}/split", new { articles = Array.Empty<string>() });
        var other = parted!["key"]!.GetValue<long>();
        await calls.PostAsync(200, "mergeStories", $"/stories/{story}/merge", new { other });
        await calls.PostAsync(422, "mergeStories", $"/stories/{story}/merge", new { other = story });
        await calls.PostAsync(404, "mergeStories", $"/stories/{story}/merge", new { other = 999 });
        await calls.GetAsync(308, "getStory", $"/stories/{other}");
        await calls.GetAsync(308, "listFigures", $"/stories/{other}/figures");
        await calls.GetAsync(404, "getItem", $"/stories/{other}/items/f1");
        await calls.PostAsync(404, "addArticles", $"/stories/{other}/articles", new { text = "Some words." });
        await calls.GetAsync(200, "listStories", "/stories?state=merged");
        await calls.GetAsync(200, "listStories", "/stories?words=valley");
    }

    private Task<JsonNode?> DecideAsync(
        int status,
        string address,
        string item,
        string act,
        string field = "why",
        string value = ""
    ) => calls.PostAsync(status, "decide", address, $$"""{"item":"{{item}}","act":{{act}},"{{field}}":"{{value}}"}""");
}
