using System.Net;
using System.Text;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Tests.Access;

/// <summary>Feed readers, which can neither fill in a form nor send a Bearer token.</summary>
public sealed class BasicTests : IAsyncLifetime
{
    private RunningWorkspace workspace = null!;
    private string token = string.Empty;
    private long story;

    public async ValueTask InitializeAsync()
    {
        workspace = await RunningWorkspace.Start();
        story = await workspace.AddSample();
        await Team.Make(workspace);
        token = (await AddToken.RunAsync(workspace.Archive, "Lea", "feed reader", "test")).Token;
    }

    public ValueTask DisposeAsync() => workspace.DisposeAsync();

    [Fact]
    public async Task A_feed_reader_gets_what_moved_with_the_name_of_an_account_and_its_token()
    {
        foreach (var path in new[] { "/moved.atom", "/moved.atom?words=valley", $"/stories/{story}/moved.atom" })
        {
            using var answer = await Get(path, "Lea", token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_feed_reader_that_says_nothing_is_asked_who_it_is()
    {
        foreach (var path in new[] { "/moved.atom", $"/stories/{story}/moved.atom" })
        {
            using var answer = await Get(path, null, string.Empty);
            AssertAsked(answer);
        }
    }

    [Fact]
    public async Task The_token_of_another_a_wrong_one_and_a_password_are_refused()
    {
        foreach (
            var (name, password) in new[]
            {
                ("Eda", token),
                ("", token),
                ("Lea", token + "x"),
                ("Lea", "stm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
                ("Lea", Team.Password),
                ("Lea", ""),
            }
        )
        {
            using var answer = await Get("/moved.atom", name, password);
            AssertAsked(answer);
        }
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic %%%")]
    [InlineData("Basic TGVh")]
    [InlineData("Basic //79")]
    public async Task A_broken_header_is_refused(string header)
    {
        using var answer = await Get("/moved.atom", header);
        AssertAsked(answer);
    }

    [Fact]
    public async Task A_revoked_token_and_a_disabled_account_are_refused()
    {
        await DisableAccount.RunAsync(workspace.Archive, "Lea", disabled: true, "test");
        using (var disabled = await Get("/moved.atom", "Lea", token))
        {
            AssertAsked(disabled);
        }

        await DisableAccount.RunAsync(workspace.Archive, "Lea", disabled: false, "test");
        using (var again = await Get("/moved.atom", "Lea", token))
        {
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        await RevokeToken.RunAsync(workspace.Archive, "Lea", FindTokens.Run(workspace.Archive, "Lea")[0].Number, "test");
        using var revoked = await Get("/moved.atom", "Lea", token);
        AssertAsked(revoked);
    }

    [Fact]
    public async Task No_other_address_takes_it_or_asks_for_it()
    {
        foreach (var path in new[] { "/", "/moved", $"/stories/{story}/moved", "/feeds", "/feeds.opml", "/api/v1/stories" })
        {
            using var answer = await Get(path, "Lea", token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task A_bearer_token_is_taken_as_before()
    {
        using var answer = await Get("/moved.atom", $"Bearer {token}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task From_another_machine_it_is_taken_over_https_alone()
    {
        using var plain = await Get("/moved.atom", Header("Lea", token), ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.Unauthorized, plain.StatusCode);
        Assert.DoesNotContain("Basic", plain.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        using var safe = await Get(
            "/moved.atom",
            Header("Lea", token),
            ("X-Forwarded-For", "203.0.113.7"),
            ("X-Forwarded-Proto", "https")
        );
        Assert.Equal(HttpStatusCode.OK, safe.StatusCode);
    }

    private static void AssertAsked(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.StartsWith("Basic realm=\"Stemma\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static string Header(string name, string password) =>
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))}";

    private Task<HttpResponseMessage> Get(string path, string? name, string password) =>
        Get(path, name is null ? string.Empty : Header(name, password));

    private async Task<HttpResponseMessage> Get(string path, string header, params (string Name, string Value)[] others)
    {
        using var program = new Browsing(workspace.Root);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        foreach (var (name, value) in others)
        {
            request.Headers.Add(name, value);
        }

        return await program.Send(request);
    }
}
