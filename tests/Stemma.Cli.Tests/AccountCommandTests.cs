using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Cli.Tests;

public sealed class AccountCommandTests : IDisposable
{
    private const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("stemma-accounts").FullName;

    private string Data => Path.Combine(folder, "desk.stemma");

    [Fact]
    public async Task An_account_is_made_with_a_password_from_standard_input()
    {
        var added = await CliRun.Of(["account", "add", "Ana", "--role", "editor", "--data", Data], Password + "\n");
        Assert.Equal(ExitCodes.Done, added.Code);
        Assert.DoesNotContain(Password, added.Out + added.Error, StringComparison.Ordinal);
        using var archive = Archive.Open(Data);
        Assert.Equal(AccountRole.Editor, CheckPassword.Run(archive, "Ana", Password)?.Role);
    }

    [Fact]
    public async Task What_an_account_may_do_is_changed_and_listed()
    {
        await CliRun.Of(["account", "add", "Ana", "--role", "editor", "--data", Data], Password);
        await CliRun.Of(["account", "add", "Ben", "--role", "reader", "--data", Data], Password);
        Assert.Equal(ExitCodes.Done, (await CliRun.Of(["account", "role", "Ben", "reviewer", "--data", Data])).Code);
        Assert.Equal(ExitCodes.Done, (await CliRun.Of(["account", "disable", "Ben", "--data", Data])).Code);
        var list = await CliRun.Of(["account", "list", "--data", Data]);
        Assert.Equal("Ana: editor\nBen: reviewer, disabled\n", list.Out);
    }

    [Fact]
    public async Task A_token_is_printed_once_and_revoked_by_its_number()
    {
        await CliRun.Of(["account", "add", "Ana", "--role", "editor", "--data", Data], Password);
        var token = (await CliRun.Of(["account", "token", "Ana", "--label", "import", "--data", Data])).Out.Trim();
        using (var archive = Archive.Open(Data))
        {
            Assert.Equal("Ana", (await CheckToken.RunAsync(archive, token))?.Name);
        }

        var list = await CliRun.Of(["account", "list", "--data", Data]);
        Assert.Contains("token 1: import", list.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(token, list.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await CliRun.Of(["account", "revoke", "Ana", "1", "--data", Data])).Code);
        using var after = Archive.Open(Data);
        Assert.Null(await CheckToken.RunAsync(after, token));
    }

    [Theory]
    [InlineData("account add Ana --role reader", "first account")]
    [InlineData("account add <b> --role editor", "A name has")]
    [InlineData("account disable Nobody", "There is no account")]
    public async Task What_cannot_be_done_is_said(string line, string message)
    {
        var run = await CliRun.Of([.. line.Split(' '), "--data", Data], Password);
        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_password_is_refused()
    {
        var run = await CliRun.Of(["account", "add", "Ana", "--role", "editor", "--data", Data], "short\n");
        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("at least 12", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
