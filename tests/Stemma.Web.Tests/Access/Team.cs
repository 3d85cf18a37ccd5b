using Stemma.Web.Tests.Workspaces;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Tests.Access;

/// <summary>An editor, a reviewer and a reader.</summary>
internal static class Team
{
    public const string Password = "correct horse battery staple";

    public static async Task Make(RunningWorkspace workspace)
    {
        foreach (
            var (name, role) in new[] { ("Eda", AccountRole.Editor), ("Rio", AccountRole.Reviewer), ("Lea", AccountRole.Reader) }
        )
        {
            await AddAccount.RunAsync(workspace.Archive, new WantedAccount(name, role), Password, "test");
        }
    }

    public static async Task<Browsing> LoggedIn(RunningWorkspace workspace, string name)
    {
        var browsing = new Browsing(workspace.Root);
        using var answer = await browsing.LogIn(name);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browsing;
    }
}
