using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Web.Access;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;
using Stemma.Workspace.Desk;

namespace Stemma.Web.Tests.Access;

public sealed partial class AdmissionTests
{
    private static readonly string[] ForEverybody = ["/assets/", "/login", "/api/v1/health"];

    [Fact]
    public async Task Every_request_that_is_answered_says_who_may_send_it()
    {
        await using var workspace = await RunningWorkspace.Start();
        var unnamed = Requests(workspace).Where(request => Admissions.Of(request.Method, request.Endpoint) == Admission.Nobody);
        Assert.Empty(unnamed);
    }

    [Fact]
    public async Task Only_assets_health_and_the_log_in_are_for_everybody()
    {
        await using var workspace = await RunningWorkspace.Start();
        var open = Requests(workspace).Where(request => Admissions.Of(request.Method, request.Endpoint).Everybody);
        Assert.All(
            open,
            request => Assert.Contains(ForEverybody, start => request.Path.StartsWith(start, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Every_form_of_a_page_is_refused_without_its_token()
    {
        await using var workspace = await RunningWorkspace.Start();
        var forms = Requests(workspace)
            .Where(request => request.Method == "POST" && !request.Path.StartsWith("/api/", StringComparison.Ordinal))
            .Where(request => request.Endpoint.RoutePattern.RawText!.StartsWith('/'));
        Assert.All(
            forms,
            form => Assert.True(form.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation, form.Path)
        );
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Lea", AccountRole.Reader)]
    [InlineData("Rio", AccountRole.Reviewer)]
    [InlineData("Eda", AccountRole.Editor)]
    public async Task Whoever_may_not_send_a_request_is_refused_whatever_it_holds(string name, AccountRole? role)
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var browsing = name.Length == 0 ? new Browsing(workspace.Root) : await Team.LoggedIn(workspace, name);
        var wrong = new List<string>();
        foreach (var (method, endpoint, path) in Requests(workspace))
        {
            var lets = Admissions.Of(method, endpoint).Lets(role);
            if (lets && (method is not ("GET" or "POST") || path.StartsWith("/api/", StringComparison.Ordinal)))
            {
                continue;
            }

            // A form without its token: who may send it learns that it is out of date, and nothing is done.
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method == "POST")
            {
                // The API takes no form at all, from nobody.
                request.Content = path.StartsWith("/api/", StringComparison.Ordinal)
                    ? new StringContent("{}", Encoding.UTF8, "application/json")
                    : new FormUrlEncodedContent([]);
            }

            using var answer = await browsing.Send(request);
            var isRefused =
                answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                || answer.Headers.Location?.OriginalString.StartsWith("/login", StringComparison.Ordinal) == true;
            if (isRefused == lets)
            {
                wrong.Add($"{method} {path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/stories/1/title", "Rio")]
    [InlineData("/stories/1/state", "Rio")]
    [InlineData("/stories/1/merge", "Rio")]
    [InlineData("/stories/1/split", "Rio")]
    [InlineData("/stories/1/remove", "Rio")]
    [InlineData("/accounts", "Rio")]
    [InlineData("/accounts/role", "Rio")]
    [InlineData("/accounts/password", "Rio")]
    [InlineData("/accounts/state", "Rio")]
    [InlineData("/notify", "Rio")]
    [InlineData("/notify/1/remove", "Rio")]
    [InlineData("/notify/1/test", "Rio")]
    [InlineData("/stories/paste", "Lea")]
    [InlineData("/stories/upload", "Lea")]
    [InlineData("/stories/1/paste", "Lea")]
    [InlineData("/stories/1/items/f1", "Lea")]
    [InlineData("/stories/1/decisions/1/undo", "Lea")]
    [InlineData("/stories/1/decisions/1/settle", "Lea")]
    public async Task A_forged_form_with_a_good_token_is_refused_to_who_may_not(string path, string name)
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var browsing = await Team.LoggedIn(workspace, name);
        using var answer = await browsing.PostWith(
            await browsing.FormToken("/account"),
            path,
            ("name", name),
            ("role", "Editor"),
            ("text", "Somebody said something."),
            ("act", "accept")
        );
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(
            AccountRole.Editor,
            Assert.Single(FindAccounts.Run(workspace.Archive), account => account.Role == AccountRole.Editor).Role
        );
    }

    [Fact]
    public async Task Nobody_is_shown_a_form_that_they_may_not_send()
    {
        await using var workspace = await RunningWorkspace.Start();
        await workspace.AddSample();
        await Team.Make(workspace);
        var article = await FirstArticle(workspace);
        foreach (var (name, role) in new[] { ("Lea", AccountRole.Reader), ("Rio", AccountRole.Reviewer) })
        {
            using var browsing = await Team.LoggedIn(workspace, name);
            foreach (
                var path in new[]
                {
                    "/",
                    "/stories/1",
                    "/moved",
                    "/stories/1/activity",
                    "/stories/1/items/f1",
                    article,
                    "/account",
                }
            )
            {
                var page = await browsing.Look(path);
                var actions = page.QuerySelectorAll("form[method=post]").Select(form => form.GetAttribute("action")!);
                Assert.All(actions, action => Assert.True(RoleOf(workspace, action).Lets(role), $"{name} {path}: {action}"));
            }
        }
    }

    [Fact]
    public async Task An_editor_keeps_the_accounts_but_not_without_an_editor()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var editor = await Team.LoggedIn(workspace, "Eda");
        var token = await editor.FormToken("/accounts");
        using var added = await editor.PostWith(
            token,
            "/accounts",
            ("name", "Tom"),
            ("role", "Reviewer"),
            ("password", Team.Password)
        );
        using var raised = await editor.PostWith(token, "/accounts/role", ("name", "Tom"), ("role", "Reader"));
        using var shut = await editor.PostWith(token, "/accounts/state", ("name", "Lea"), ("disabled", "true"));
        using var last = await editor.PostWith(token, "/accounts/state", ("name", "Eda"), ("disabled", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, last.StatusCode);
        Assert.Equal(
            ["Eda Editor False", "Lea Reader True", "Rio Reviewer False", "Tom Reader False"],
            FindAccounts.Run(workspace.Archive).Select(account => $"{account.Name} {account.Role} {account.IsDisabled}")
        );
    }

    /// <summary>All that is mapped, with an address that fits.</summary>
    private static IEnumerable<(string Method, RouteEndpoint Endpoint, string Path)> Requests(RunningWorkspace workspace) =>
        from endpoint in workspace.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (method, endpoint, Parameter().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Example));

    private static string Example(Match parameter) =>
        parameter.Value.Contains(":long", StringComparison.Ordinal) || parameter.Value is "{key}" or "{number}" ? "1" : "f1";

    private static Admission RoleOf(RunningWorkspace workspace, string action) =>
        Requests(workspace)
            .Where(request =>
                request.Method == "POST"
                && Regex.IsMatch(
                    action,
                    $"^{Parameter().Replace("/" + request.Endpoint.RoutePattern.RawText!.TrimStart('/'), "[^/]+")}$",
                    RegexOptions.NonBacktracking
                )
            )
            .Select(request => Admissions.Of("POST", request.Endpoint))
            // A form whose address is nowhere harms nobody.
            .DefaultIfEmpty(Admission.Anybody)
            .First();

    private static async Task<string> FirstArticle(RunningWorkspace workspace)
    {
        // On a machine that is busy the page would only say that the story is being read.
        await workspace.Services.GetRequiredService<StoryDesk>().OpenAsync(1);
        using var reader = await Team.LoggedIn(workspace, "Lea");
        return (await reader.Look("/stories/1/articles")).QuerySelector("th a")!.GetAttribute("href")!;
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
