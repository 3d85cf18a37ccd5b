using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Stemma.Cli.Tests;

public sealed class HealthOptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stemma-health").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("nowhere")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    [InlineData("70000")]
    [InlineData("127.0.0.1:70000")]
    [InlineData("-1")]
    [InlineData(":8090")]
    public async Task What_is_no_place_to_answer_at_is_refused(string place)
    {
        var run = await CliRun.Of(["watch", "--data", Data, $"--health={place}"]);

        Assert.Equal(ExitCodes.WrongUsage, run.Code);
        Assert.Contains("0.0.0.0:8090", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("0")]
    [InlineData("[::1]:0")]
    public async Task A_watcher_answers_a_supervisor(string place)
    {
        var command = Path.Combine(Path.GetDirectoryName(typeof(StemmaProgram).Assembly.Location)!, "stemma.dll");
        using var watcher = Process.Start(
            new ProcessStartInfo("dotnet", [command, "watch", "http://127.0.0.1:9/rss", "--data", Data, "--health", place])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            var line = await watcher.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(line);
            Assert.StartsWith("Its health is at http://", line, StringComparison.Ordinal);
            var address = line[line.IndexOf("http://", StringComparison.Ordinal)..];
            Assert.True(new Uri(address).IsLoopback);
            using var client = new HttpClient();
            using var ready = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            var text = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal("ok", JsonNode.Parse(text)!["archive"]!.GetValue<string>());
            Assert.DoesNotContain(folder, text, StringComparison.Ordinal);
        }
        finally
        {
            watcher.Kill();
            await watcher.WaitForExitAsync(CancellationToken.None);
        }
    }

    private string Data => Path.Combine(folder, "desk.stemma");
}
