namespace Stemma.Cli.Tests;

public sealed class NotifyCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-notify").FullName;

    private string Data => Path.Combine(folder, "desk.stemma");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_receiver_is_added_with_its_secret_shown_once_listed_paused_and_removed()
    {
        var added = await CliRun.Of(["notify", "add", "https://hooks.example/stemma", "--words", "ferry", "--data", Data]);
        Assert.Equal(ExitCodes.Done, added.Code);
        Assert.Contains("whsec_", added.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await CliRun.Of(["notify", "pause", "1", "--data", Data])).Code);
        var list = await CliRun.Of(["notify", "list", "--data", Data]);
        Assert.Equal("1 https://hooks.example/stemma: of stories that hold «ferry», not told anything yet, paused\n", list.Out);
        Assert.Equal(ExitCodes.Done, (await CliRun.Of(["notify", "resume", "1", "--data", Data])).Code);
        Assert.Equal(ExitCodes.Done, (await CliRun.Of(["notify", "remove", "1", "--data", Data])).Code);
        Assert.Empty((await CliRun.Of(["notify", "list", "--data", Data])).Out);
    }

    [Theory]
    [InlineData("notify add http://10.0.0.1/hook", ExitCodes.NothingDone, "no address of the public web")]
    [InlineData("notify add hooks.example", ExitCodes.NothingDone, "neither")]
    [InlineData("notify add https://hooks.example --story 7", ExitCodes.NothingDone, "no story")]
    [InlineData("notify remove 7", ExitCodes.NothingDone, "no subscription 7")]
    [InlineData("watch --mail-server smtp://desk:secret@mail.example", ExitCodes.WrongUsage, "STEMMA_MAIL_PASSWORD")]
    [InlineData("watch --mail-server smtp://mail.example", ExitCodes.WrongUsage, "from")]
    [InlineData("serve --public-address desk.example", ExitCodes.WrongUsage, "public address")]
    public async Task What_cannot_be_done_is_said_without_a_password(string line, int code, string message)
    {
        var run = await CliRun.Of([.. line.Split(' '), "--data", Data]);

        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }
}
