using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Stemma.Web.Tests.Api;

/// <summary>What keeps pages of other sites out of a server on the same machine.</summary>
public sealed class HostGuardTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:80")]
    [InlineData("127.9.9.9")]
    [InlineData("[::1]:5310")]
    public async Task Names_of_this_machine_are_answered(string host) =>
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/health", ("Host", host))).StatusCode);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.7")]
    public async Task A_name_that_was_made_to_lead_here_is_not(string host)
    {
        var response = await server.GetAsync("/health", ("Host", host));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Equal("/problems/wrong-host", (await ApiServer.JsonOf(response))["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Pages_too_are_kept_from_a_foreign_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    public async Task A_page_of_another_site_can_neither_write_nor_read(string header, string value)
    {
        var before = await StoriesAsync();
        var written = await server.PostAsync("/stories", new { title = "theirs" }, (header, value));
        var read = await server.GetAsync("/stories", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, written.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        Assert.Equal("/problems/cross-site", (await ApiServer.JsonOf(written))["type"]!.GetValue<string>());
        Assert.Equal(before, await StoriesAsync());
    }

    [Fact]
    public async Task A_page_of_this_server_may_write()
    {
        var own = server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var byFetch = await server.PostAsync("/stories", new { }, ("Sec-Fetch-Site", "same-origin"), ("Origin", "null"));
        var byOrigin = await server.PostAsync("/stories", new { }, ("Origin", own));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (byFetch.StatusCode, byOrigin.StatusCode));
    }

    [Fact]
    public async Task A_link_on_another_site_may_be_followed()
    {
        var response = await server.GetAsync(
            "/stories",
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Mode", "navigate"),
            ("Sec-Fetch-Dest", "document")
        );
        var frame = await server.GetAsync(
            "/stories",
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Mode", "navigate"),
            ("Sec-Fetch-Dest", "iframe")
        );
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (response.StatusCode, frame.StatusCode));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_form_of_another_site_could_send_is_refused_without_the_header(string mediaType)
    {
        var story = (await ApiServer.JsonOf(await server.PostAsync("/stories", new { })))["key"]!.GetValue<long>();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"text":"Their words."}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var response = await server.SendAsync(HttpMethod.Post, $"/stories/{story}/articles", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var articles = await ApiServer.JsonOf(await server.GetAsync($"/stories/{story}/articles"));
        Assert.Equal(0, articles["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("/stories")]
    [InlineData("/stories/1/merge")]
    [InlineData("/stories/1/decisions")]
    [InlineData("/stories/1/decisions/1/undo")]
    public async Task No_write_takes_plain_text_that_holds_json(string address)
    {
        var response = await server.SendAsync(
            HttpMethod.Post,
            address,
            new StringContent("{}", Encoding.UTF8, "text/plain"),
            ("Stemma-Request", "1")
        );
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task No_answer_lets_other_sites_in()
    {
        var response = await server.GetAsync("/health");
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    private async Task<int> StoriesAsync() =>
        ((JsonNode)await ApiServer.JsonOf(await server.GetAsync("/stories")))["total"]!.GetValue<int>();
}
