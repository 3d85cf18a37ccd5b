using System.Net;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Tests.Api;

/// <summary>The API of an archive that has accounts.</summary>
public sealed class ApiAccountTests
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task Each_account_may_what_its_role_says_and_every_refusal_is_a_problem()
    {
        await using var server = new ApiServer();
        await server.InitializeAsync();
        var (editor, reviewer, reader) = (
            await TokenAsync(server, "Eda", AccountRole.Editor),
            await TokenAsync(server, "Rio", AccountRole.Reviewer),
            await TokenAsync(server, "Lea", AccountRole.Reader)
        );
        await AssertProblem(await server.GetAsync("/stories"), 401, "/problems/login-needed");
        await AssertProblem(await server.GetAsync("/stories", Bearer("stm_wrong")), 401, "/problems/login-needed");
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/stories", Bearer(reader))).StatusCode);
        await AssertProblem(await server.PostAsync("/stories", new { }, Bearer(reader)), 403, "/problems/forbidden");
        var made = await server.PostAsync("/stories", new { title = "Ours" }, Bearer(reviewer));
        Assert.Equal("Rio", (await ApiServer.JsonOf(made))["createdBy"]!.GetValue<string>());
        var rename = new { title = "Theirs" };
        await AssertProblem(
            await server.SendAsync(HttpMethod.Patch, "/stories/1", ApiServer.Json(rename), Bearer(reviewer)),
            403,
            "/problems/forbidden"
        );
        var renamed = await server.SendAsync(HttpMethod.Patch, "/stories/1", ApiServer.Json(rename), Bearer(editor));
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
    }

    [Fact]
    public async Task The_name_of_a_proxy_is_answered_where_people_log_in_but_its_pages_are_kept_from_other_sites()
    {
        await using var server = new ApiServer();
        await server.InitializeAsync();
        var token = await TokenAsync(server, "Eda", AccountRole.Editor);
        (string, string) host = ("Host", "desk.newsroom.example");
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/stories", host, Bearer(token))).StatusCode);
        var foreign = await server.PostAsync("/stories", new { }, host, Bearer(token), ("Origin", "http://evil.example"));
        await AssertProblem(foreign, 403, "/problems/cross-site");
    }

    private static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private static async Task<string> TokenAsync(ApiServer server, string name, AccountRole role)
    {
        await AddAccount.RunAsync(server.Archive, new WantedAccount(name, role), Password, "test");
        return (await AddToken.RunAsync(server.Archive, name, "test", name)).Token;
    }

    private static async Task AssertProblem(HttpResponseMessage response, int status, string type)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(type, (await ApiServer.JsonOf(response))["type"]!.GetValue<string>());
    }
}
