using System.Net;
using Stemma.Web.Tests.Access;
using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Notifying;

namespace Stemma.Web.Tests.Following;

public sealed class NotifyPageTests
{
    private const string Target = "https://hooks.example/T0/path";

    [Fact]
    public async Task An_editor_subscribes_a_program_and_sees_its_secret_once()
    {
        await using var workspace = await RunningWorkspace.Start();
        await Team.Make(workspace);
        using var editor = await Team.LoggedIn(workspace, "Eda");
        Assert.NotNull((await editor.Look("/moved?words=ferry")).QuerySelector("a[href='/notify?words=ferry']"));
        Assert.Equal(
            "ferry",
            (await editor.Look("/notify?words=ferry")).QuerySelector("#subscribe-words")!.GetAttribute("value")
        );

        using var made = await editor.PostWith(
            await editor.FormToken("/notify"),
            "/notify",
            ("target", Target),
            ("words", "ferry")
        );

        var secret = (await Browsing.Parse(made)).QuerySelector("#secret")!.TextContent;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        var page = (await editor.Look("/notify")).DocumentElement.OuterHtml;
        Assert.Contains(Target, page, StringComparison.Ordinal);
        Assert.Contains("stories that hold «ferry»", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Equal("Eda", Assert.Single(FindSubscriptions.Run(workspace.Archive)).AddedBy);
    }

    [Fact]
    public async Task One_is_paused_goes_on_and_is_removed()
    {
        await using var workspace = await RunningWorkspace.Start();
        using var local = new Browsing(workspace.Root);
        var token = await local.FormToken("/notify");
        using var added = await local.PostWith(token, "/notify", ("target", "ana@desk.example"));
        Assert.Equal("/notify", added.Headers.Location?.OriginalString);

        using var paused = await local.PostWith(token, "/notify/1/state", ("state", "paused"));
        Assert.True(Assert.Single(FindSubscriptions.Run(workspace.Archive)).IsPaused);
        Assert.Contains("paused", (await local.Look("/notify")).QuerySelector(".chip")!.TextContent, StringComparison.Ordinal);
        using var on = await local.PostWith(token, "/notify/1/state", ("state", "active"));
        Assert.False(Assert.Single(FindSubscriptions.Run(workspace.Archive)).IsPaused);

        using var tested = await local.PostWith(token, "/notify/1/test");
        Assert.Contains(
            "No mail server",
            (await Browsing.Parse(tested)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        using var removed = await local.PostWith(token, "/notify/1/remove");
        Assert.Empty(FindSubscriptions.Run(workspace.Archive));
    }

    [Theory]
    [InlineData("http://127.0.0.1/hook", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("nobody", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Target, "x", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Target, "99", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_subscribed_is_refused(string target, string story, HttpStatusCode status)
    {
        await using var workspace = await RunningWorkspace.Start();
        using var local = new Browsing(workspace.Root);
        using var refused = await local.PostWith(
            await local.FormToken("/notify"),
            "/notify",
            ("target", target),
            ("story", story)
        );

        Assert.Equal(status, refused.StatusCode);
        Assert.Empty(FindSubscriptions.Run(workspace.Archive));
    }
}
