using System.Net;
using System.Net.Http.Headers;
using Stemma.Testing;
using Stemma.Testing.Databases;
using Stemma.Web.Api;

namespace Stemma.Web.Tests.Api;

/// <summary>On each kind of database.</summary>
public abstract class ApiChangeTests(ApiServer server)
{
    private const string Text = "Five people were killed in the village of Harn on Friday, the ministry said.";

    [Fact]
    public async Task The_same_request_sent_twice_under_one_key_changes_nothing_anew()
    {
        var first = await server.PostAsync("/stories", new { title = "One" }, ("Idempotency-Key", "k1"));
        var second = await server.PostAsync("/stories", new { title = "One" }, ("Idempotency-Key", "k1"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var story = (await ApiServer.JsonOf(first))["key"]!.GetValue<long>();
        // The same key at another address is another request.
        var added = await server.PostAsync($"/stories/{story}/articles", new { text = Text }, ("Idempotency-Key", "k1"));
        var again = await server.PostAsync($"/stories/{story}/articles", new { text = Text }, ("Idempotency-Key", "k1"));
        Assert.Equal(await added.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(1, (await ApiServer.JsonOf(again))["added"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_decision_sent_twice_under_one_key_is_one_decision_even_where_the_story_has_changed_since()
    {
        var story = await NewStoryAsync();
        var tag = (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString();
        var body = """{"item":"f1","act":{"act":"accept"}}""";
        var first = await server.PostAsync($"/stories/{story}/decisions", body, ("Idempotency-Key", "d1"), ("If-Match", tag));
        var second = await server.PostAsync($"/stories/{story}/decisions", body, ("Idempotency-Key", "d1"), ("If-Match", tag));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(
            (await ApiServer.JsonOf(first))["number"]!.GetValue<long>(),
            (await ApiServer.JsonOf(second))["number"]!.GetValue<long>()
        );
        var decisions = await ApiServer.JsonOf(await server.GetAsync($"/stories/{story}/decisions"));
        Assert.Equal(1, decisions["total"]!.GetValue<int>());
        var kept = await ApiServer.JsonOf(await server.Client.GetAsync(first.Headers.Location));
        Assert.Equal("accept", kept["decisions"]![0]!["act"]!["act"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_copy_that_is_still_so_is_not_sent_again_until_the_story_changes()
    {
        var story = await NewStoryAsync();
        var address = $"/stories/{story}/figures";
        var tag = (await server.GetAsync(address)).Headers.ETag!;
        Assert.False(tag.IsWeak);
        var same = await server.GetAsync(address, ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal((HttpStatusCode.NotModified, tag), (same.StatusCode, same.Headers.ETag!));
        await server.PostAsync($"/stories/{story}/decisions", """{"item":"f1","act":{"act":"reject"}}""");
        var changed = await server.GetAsync(address, ("If-None-Match", tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Every_representation_of_a_story_bears_the_tag_of_its_revision()
    {
        var story = await NewStoryAsync();
        string[] parts = ["", "/story", "/articles", "/figures", "/figures/f1", "/items/story", "/decisions"];
        var tags = new List<EntityTagHeaderValue?>();
        foreach (var part in parts)
        {
            tags.Add((await server.GetAsync($"/stories/{story}{part}")).Headers.ETag);
        }

        Assert.NotNull(Assert.Single(tags.Distinct()));
    }

    [Theory]
    [InlineData("PATCH", "", """{"title":"New"}""")]
    [InlineData("POST", "/articles", """{"text":"Nine people were injured in Harn, the mayor said."}""")]
    [InlineData("POST", "/decisions", """{"item":"f1","act":{"act":"accept"}}""")]
    [InlineData("POST", "/merge", """{"other":999}""")]
    [InlineData("POST", "/split", """{"articles":["000000000000"]}""")]
    public async Task A_write_upon_an_old_revision_is_refused_and_changes_nothing(string method, string part, string body)
    {
        var story = await NewStoryAsync();
        var old = (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString();
        await server.SendAsync(HttpMethod.Patch, $"/stories/{story}", ApiServer.Json(new { title = "Meanwhile" }));
        var now = (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString();
        Assert.NotEqual(old, now);
        var response = await server.SendAsync(
            new HttpMethod(method),
            $"/stories/{story}{part}",
            ApiServer.Json(body),
            ("If-Match", old)
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("/problems/story-revised", (await ApiServer.JsonOf(response))["type"]!.GetValue<string>());
        Assert.Equal(now, (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString());
    }

    [Fact]
    public async Task A_write_upon_the_present_revision_goes_through_and_brings_the_next_tag()
    {
        var story = await NewStoryAsync();
        var tag = (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString();
        for (var turn = 0; turn < 3; turn++)
        {
            var response = await server.SendAsync(
                HttpMethod.Patch,
                $"/stories/{story}",
                ApiServer.Json(new { title = $"Title {turn}", state = turn % 2 == 0 ? "closed" : "open" }),
                ("If-Match", tag)
            );
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            tag = response.Headers.ETag!.ToString();
        }

        Assert.Equal(tag, (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Of_many_writes_upon_one_revision_one_goes_through()
    {
        var story = await NewStoryAsync();
        var tag = (await server.GetAsync($"/stories/{story}")).Headers.ETag!.ToString();
        var responses = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(index =>
                    server.SendAsync(
                        HttpMethod.Patch,
                        $"/stories/{story}",
                        ApiServer.Json(new { title = $"Title {index}" }),
                        ("If-Match", tag)
                    )
                )
        );
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_story_that_was_merged_leads_to_the_other_for_readers_and_takes_no_change()
    {
        var (one, other) = (await NewStoryAsync(), await NewStoryAsync("Nine people were injured in Dubrin, the mayor said."));
        await server.PostAsync($"/stories/{one}/merge", new { other });
        var read = await server.GetAsync($"/stories/{other}/figures?take=5");
        Assert.Equal(HttpStatusCode.PermanentRedirect, read.StatusCode);
        Assert.Equal($"{ApiServer.Root}/stories/{one}/figures?take=5", read.Headers.Location!.OriginalString);
        Assert.Equal(one, (await ApiServer.JsonOf(read))["mergedInto"]!.GetValue<long>());
        // f1 of the other is not f1 of the one.
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync($"/stories/{other}/figures/f1")).StatusCode);
        var write = await server.PostAsync($"/stories/{other}/articles", new { text = Text });
        Assert.Equal(HttpStatusCode.NotFound, write.StatusCode);
        Assert.Equal("/problems/story-merged", (await ApiServer.JsonOf(write))["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_page_of_a_list_names_the_next_and_the_one_before()
    {
        var story = await server.AddSampleAsync();
        var address = $"/stories/{story}/articles?take=4";
        var seen = new List<string>();
        HttpResponseMessage response;
        for (response = await server.GetAsync(address); ; )
        {
            var page = await ApiServer.JsonOf(response);
            seen.AddRange(page["articles"]!.AsArray().Select(article => article!["id"]!.GetValue<string>()));
            if (page["next"] is not { } next)
            {
                break;
            }

            Assert.Contains(
                $"<{next.GetValue<string>()}>; rel=\"next\"",
                response.Headers.GetValues("Link").Single(),
                StringComparison.Ordinal
            );
            response = await server.Client.GetAsync(next.GetValue<string>());
        }

        Assert.Contains("rel=\"prev\"", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal(ApiServer.Sample("sural-valley").Length, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_story_file_is_the_same_as_the_export_byte_for_byte()
    {
        var story = await server.AddSampleAsync(articles: 4);
        var file = await server.Client.GetByteArrayAsync($"{ApiServer.Root}/stories/{story}/story");
        Assert.Equal(file, await server.Client.GetByteArrayAsync($"{ApiServer.Root}/stories/{story}/exports/json"));
    }

    [Fact]
    public async Task An_original_comes_back_as_it_was_sent()
    {
        var story = await server.AddSampleAsync(articles: 1);
        var articles = await ApiServer.JsonOf(await server.GetAsync($"/stories/{story}/articles"));
        var article = articles["articles"]![0]!["id"]!.GetValue<string>();
        var captures = await ApiServer.JsonOf(await server.GetAsync($"/articles/{article}/captures"));
        var hash = captures["captures"]![0]!["hash"]!.GetValue<string>();
        var bytes = await server.Client.GetByteArrayAsync($"{ApiServer.Root}/articles/{article}/captures/{hash}");
        Assert.Equal(ApiServer.Sample("sural-valley")[0].Bytes, bytes);
    }

    [Fact]
    public async Task Json_that_is_too_long_is_refused()
    {
        var response = await server.SendAsync(
            HttpMethod.Post,
            "/stories",
            ApiServer.Json($$"""{"title":"{{new string('x', 17 * 1024 * 1024)}}"}"""),
            ("Expect", "100-continue")
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("/problems/too-large", (await ApiServer.JsonOf(response))["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/nowhere", "GET", 404)]
    [InlineData("/stories/abc", "GET", 404)]
    [InlineData("/stories", "PUT", 405)]
    [InlineData("/stories/1/figures", "DELETE", 405)]
    public async Task Unknown_addresses_and_methods_are_problems_too(string address, string method, int status)
    {
        var response = await server.SendAsync(new HttpMethod(method), address, null);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, (await ApiServer.JsonOf(response))["status"]!.GetValue<int>());
        Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
    }

    [Fact]
    public void The_page_of_the_api_tells_of_every_problem()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/api.md"));
        Assert.All(
            ProblemKind.All,
            kind => Assert.Contains($"| `/problems/{kind.Name}` | {kind.Status} |", page, StringComparison.Ordinal)
        );
    }

    private async Task<long> NewStoryAsync(string text = Text)
    {
        var response = await server.PostAsync("/stories", new { articles = new[] { new { text } } });
        return (await ApiServer.JsonOf(response))["key"]!.GetValue<long>();
    }
}

public sealed class SqliteApiChangeTests(ApiServer server) : ApiChangeTests(server), IClassFixture<ApiServer>;

[Trait("Category", "Slow")]
public sealed class PostgresApiChangeTests : ApiChangeTests, IClassFixture<PostgresApiServer>
{
    public PostgresApiChangeTests(PostgresApiServer server)
        : base(server) => Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
}
