using System.Net;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Tests.Access;

/// <summary>What programs come in with.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_program_is_known_by_its_token_until_it_is_revoked()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        var made = await AddToken.RunAsync(workspace.Archive, "Rio", "import", "test");
        using var program = new Browsing(workspace.Root, made.Token);
        using (var page = await program.Get("/"))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        using (var forbidden = await program.Get("/accounts"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        }

        await RevokeToken.RunAsync(workspace.Archive, "Rio", made.Listed.Number, "test");
        using var answer = await program.Get("/");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("Bearer stm_")]
    [InlineData("Bearer")]
    [InlineData("Bearer stm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic RWRhOmNvcnJlY3QgaG9yc2UgYmF0dGVyeSBzdGFwbGU=")]
    [InlineData("Bearer ' or 1=1 --")]
    public async Task A_session_does_not_help_a_request_with_a_wrong_token(string header)
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var editor = await Team.LoggedIn(workspace, "Eda");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var answer = await editor.Send(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("token")]
    [InlineData("words")]
    public async Task A_token_in_an_address_is_refused_and_said_to_be_known_now(string field)
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        var made = await AddToken.RunAsync(workspace.Archive, "Eda", "import", "test");
        using var program = new Browsing(workspace.Root);
        using var answer = await program.Get($"/search?{field}={made.Token}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Revoke it", text, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Token, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_shown_once()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var reader = await Team.LoggedIn(workspace, "Lea");
        using var made = await reader.PostWith(await reader.FormToken("/account"), "/account/tokens", ("label", "table"));
        var token = (await Browsing.Parse(made)).QuerySelector("#token")!.TextContent;
        Assert.Equal("Lea", (await CheckToken.RunAsync(workspace.Archive, token))?.Name);
        var page = await reader.Look("/account");
        Assert.Contains("table", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(token, page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_another()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        var made = await AddToken.RunAsync(workspace.Archive, "Eda", "import", "test");
        using var reader = await Team.LoggedIn(workspace, "Lea");
        using var answer = await reader.PostWith(
            await reader.FormToken("/account"),
            $"/account/tokens/{made.Listed.Number}/revoke"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(await CheckToken.RunAsync(workspace.Archive, made.Token));
    }
}
