namespace Stemma.Cli.Tests;

public sealed class WorkCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-work").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_broker_that_is_not_there_is_told_without_the_password()
    {
        var run = await CliRun.Of(["work", "--archive", Archive, "--queue", "amqp://desk:secret@127.0.0.1:1"]);

        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("amqp://127.0.0.1:1", run.Error, StringComparison.Ordinal);
        Assert.Contains("not reached", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_may_stand_in_a_file_of_options()
    {
        var options = Path.Combine(folder, "queue.options");
        await File.WriteAllTextAsync(options, "--queue amqp://desk:secret@127.0.0.1:1/desk\n");

        var run = await CliRun.Of(["work", "--data", Archive, $"@{options}"]);

        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("127.0.0.1:1/desk", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_queue_there_is_no_work()
    {
        var run = await CliRun.Of(["work", "--data", Archive]);

        Assert.Equal(ExitCodes.WrongUsage, run.Code);
        Assert.Contains("--queue", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watcher_says_too_that_the_broker_is_not_there()
    {
        var run = await CliRun.Of([
            "watch",
            "https://news.example/rss",
            "--data",
            Archive,
            "--queue",
            "amqp://desk:secret@127.0.0.1:1",
        ]);

        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("not reached", run.Error, StringComparison.Ordinal);
    }

    private string Archive => Path.Combine(folder, "desk.stemma");
}
