using Stemma.Testing;
using Stemma.Testing.Databases;

namespace Stemma.Cli.Tests;

/// <summary>The commands over an archive on a server, and its move into a file.</summary>
[Trait("Category", "Slow")]
public sealed class PostgresCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-postgres-cli").FullName;
    private readonly string address;

    public PostgresCommandTests(PostgresServer server)
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? string.Empty);
        address = server.NewArchive();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_archive_on_a_server_is_filled_moved_and_exported_alike()
    {
        var file = Path.Combine(folder, "moved.stemma");
        var added = await Run("add", Repository.PathOf("samples/sural-valley/articles"), "--data", address);
        var account = await Run("account", "list", "--data", address);
        var moved = await Run("move", address, file);
        var again = await Run("move", address, file);
        var there = await Run("export", "--data", address, "--story", "1", "--format", "json");
        var here = await Run("export", "--data", file, "--story", "1", "--format", "json");

        Assert.Equal((ExitCodes.Done, "Story 1: 10 added, 0 known already.\n"), (added.Code, added.Out));
        Assert.Equal(ExitCodes.Done, account.Code);
        Assert.Equal(ExitCodes.Done, moved.Code);
        Assert.Contains("Both sides are the same.", moved.Out, StringComparison.Ordinal);
        Assert.Matches("article +10 rows  [0-9a-f]{64}\n +10 rows  [0-9a-f]{64}\n", moved.Out);
        Assert.Equal(ExitCodes.NothingDone, again.Code);
        Assert.Contains("already", again.Error, StringComparison.Ordinal);
        Assert.Equal((there.Code, there.Out), (here.Code, here.Out));
    }

    [Theory]
    [InlineData("export --story 1 --format zip --data")]
    [InlineData("account list --data")]
    [InlineData("serve --data")]
    [InlineData("mcp --data")]
    public async Task A_server_that_is_not_there_is_said_to_be_so(string line)
    {
        var run = await Run([.. line.Split(' '), "postgresql://desk:secret@127.0.0.1:1/desk"]);

        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("postgresql://127.0.0.1:1/desk: The server is not reached", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_moved()
    {
        var run = await Run("move", Path.Combine(folder, "none.stemma"), address);

        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("There is no such archive", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private static async Task<CliRun> Run(params string[] args)
    {
        var run = await CliRun.Of(args);
        Assert.DoesNotContain(PostgresServer.Password, run.Out + run.Error, StringComparison.Ordinal);
        return run;
    }
}
