using System.Net;
using Stemma.Web.Hosting;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Tests.Access;

public sealed class LoginTests
{
    [Fact]
    public async Task Without_accounts_the_one_user_of_the_machine_needs_no_log_in()
    {
        await using var workspace = await RunningWorkspace.Start();
        using var somebody = new Browsing(workspace.Root);
        using var page = await somebody.Get("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stories/1")]
    [InlineData("/search?words=valley")]
    [InlineData("/activity")]
    [InlineData("/account")]
    [InlineData("/accounts")]
    [InlineData("/nowhere")]
    [InlineData("/stories/1/export?format=zip")]
    public async Task As_soon_as_there_is_an_account_every_page_asks_for_a_log_in(string path)
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var somebody = new Browsing(workspace.Root);
        using var page = await somebody.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.StartsWith("/login", page.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_logs_in_comes_to_the_page_that_was_asked_for()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var reader = new Browsing(workspace.Root);
        using var answer = await reader.Post("/login", ("name", "Lea"), ("password", Team.Password), ("back", "/search?words=a"));
        Assert.Equal("/search?words=a", answer.Headers.Location!.OriginalString);
        using var page = await reader.Get("/search?words=a");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            header => header.StartsWith("stemma-session", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_the_cookie_is_for_https_alone()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var reader = new Browsing(workspace.Root);
        var token = await reader.FormToken();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = "Lea",
                    ["password"] = Team.Password,
                    ["__RequestVerificationToken"] = token,
                }
            ),
        };
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await reader.Send(request);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(header => header.StartsWith("stemma-session", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_and_a_disabled_account_are_answered_alike()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        await DisableAccount.RunAsync(workspace.Archive, "Rio", true, "test");
        var pages = new List<string>();
        foreach (var (name, password) in new[] { ("Nobody", Team.Password), ("Lea", "another password"), ("Rio", Team.Password) })
        {
            using var somebody = new Browsing(workspace.Root);
            using var answer = await somebody.LogIn(name, password);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            pages.Add((await Browsing.Parse(answer)).QuerySelector("main")!.TextContent);
        }

        Assert.Single(pages.Distinct());
    }

    [Theory]
    [InlineData("Lea")]
    [InlineData("Nobody")]
    public async Task Who_tries_passwords_must_wait_whether_there_is_the_account_or_not(string name)
    {
        var clock = new SetClock();
        await using var workspace = await RunningWorkspace.Start(usual => usual with { Clock = clock });
        await Team.Make(workspace);
        using var somebody = new Browsing(workspace.Root);
        var token = await somebody.FormToken();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var refused = await somebody.PostWith(token, "/login", ("name", name), ("password", "wrong"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var answer = await somebody.PostWith(token, "/login", ("name", name), ("password", Team.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        clock.Now += TimeSpan.FromSeconds(1);
        using var again = await somebody.PostWith(token, "/login", ("name", name), ("password", "wrong"));
        using var later = await somebody.PostWith(token, "/login", ("name", name), ("password", Team.Password));
        Assert.Equal(TimeSpan.FromSeconds(2), later.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\r\nX-Evil: 1")]
    [InlineData("")]
    public async Task The_way_back_leads_to_no_other_site(string back)
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var reader = new Browsing(workspace.Root);
        using var answer = await reader.Post("/login", ("name", "Lea"), ("password", Team.Password), ("back", back));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_session_ends_with_the_log_out()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var reader = await Team.LoggedIn(workspace, "Lea");
        using var gone = await reader.PostWith(await reader.FormToken("/account"), "/logout");
        await AssertUnknown(reader);
    }

    [Fact]
    public async Task A_session_outlasts_a_restart_but_no_change_of_the_account()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        var changes = new Func<Task>[]
        {
            () => SetPassword.RunAsync(workspace.Archive, "Rio", Team.Password, "test"),
            () => SetRole.RunAsync(workspace.Archive, "Rio", AccountRole.Reader, "test"),
            () => EndSessions.RunAsync(workspace.Archive, "Rio", "test"),
            () => DisableAccount.RunAsync(workspace.Archive, "Rio", true, "test"),
        };
        foreach (var change in changes)
        {
            using var reviewer = await Team.LoggedIn(workspace, "Rio");
            await workspace.Restart();
            using (var page = await reviewer.Get("/"))
            {
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            }

            await change();
            await AssertUnknown(reviewer);
        }
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_without_a_request()
    {
        var clock = new SetClock();
        await using var workspace = await RunningWorkspace.Start(usual => usual with { Clock = clock });
        await Team.Make(workspace);
        using var reader = await Team.LoggedIn(workspace, "Lea");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            clock.Now += TimeSpan.FromHours(5);
            using var page = await reader.Get("/");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        clock.Now += TimeSpan.FromHours(9);
        await AssertUnknown(reader);
    }

    [Fact]
    public async Task Somebody_changes_their_own_password_and_stays_logged_in_here_alone()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var here = await Team.LoggedIn(workspace, "Lea");
        using var elsewhere = await Team.LoggedIn(workspace, "Lea");
        var token = await here.FormToken("/account");
        using (
            var wrong = await here.PostWith(token, "/account/password", ("current", "no"), ("wanted", "another one altogether"))
        )
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var changed = await here.PostWith(
            token,
            "/account/password",
            ("current", Team.Password),
            ("wanted", "another one altogether")
        );
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var page = await here.Get("/account");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await AssertUnknown(elsewhere);
        Assert.NotNull(CheckPassword.Run(workspace.Archive, "Lea", "another one altogether"));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://stemma.example:80")]
    public async Task Only_an_archive_with_an_editor_is_served_to_other_machines(string url)
    {
        await using var workspace = await RunningWorkspace.Start();
        var options = new WorkspaceOptions { Archive = workspace.Archive, Urls = [url] };
        Assert.Throws<ServeRefusedException>(() => WorkspaceServer.Build(options));
        await Team.Make(workspace);
        await using var served = WorkspaceServer.Build(options);
    }

    [Fact]
    public async Task Who_comes_from_another_machine_is_never_taken_for_the_local_user()
    {
        await using var workspace = await RunningWorkspace.Start();
        using var somebody = new Browsing(workspace.Root);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await somebody.Send(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task AssertUnknown(Browsing browsing)
    {
        using var page = await browsing.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/login", page.Headers.Location!.OriginalString);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 10, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
