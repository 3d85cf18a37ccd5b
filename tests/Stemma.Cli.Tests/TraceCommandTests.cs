using System.Text.Json;
using Stemma.Testing;

namespace Stemma.Cli.Tests;

public sealed class TraceCommandTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "sural-valley", "articles");

    [Fact]
    public async Task Says_the_most_important_thing_first_and_fits_a_screen()
    {
        var run = await CliRun.Of(["trace", Sample]);
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.StartsWith("10 articles · 9 outlets", run.Out.Split('\n')[1], StringComparison.Ordinal);
        Assert.InRange(run.Out.Split('\n').Length, 10, 50);
    }

    [Fact]
    public async Task Writes_no_colour_where_it_is_piped() =>
        Assert.DoesNotContain('\u001b', (await CliRun.Of(["trace", Sample])).Out);

    [Fact]
    public async Task Writes_json_that_can_be_explained()
    {
        var file = Path.Combine(Path.GetTempPath(), $"stemma-{Environment.ProcessId}.json");
        try
        {
            Assert.Equal(ExitCodes.Done, (await CliRun.Of(["trace", Sample, "--format", "json", "--out", file])).Code);
            using var story = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            var claim = story.RootElement.GetProperty("claims")[0].GetProperty("id").GetString()!;
            var run = await CliRun.Of(["explain", file, claim]);
            Assert.Equal(ExitCodes.Done, run.Code);
            Assert.Contains("rule: ", run.Out, StringComparison.Ordinal);
            Assert.Contains("count: “", run.Out, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.NothingDone, (await CliRun.Of(["explain", file, "nothing"])).Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("markdown", "# ")]
    public async Task Writes_other_formats(string format, string start) =>
        Assert.StartsWith(start, (await CliRun.Of(["trace", Sample, "-f", format])).Out, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Reads_standard_input_beside_files()
    {
        var run = await CliRun.Of(
            ["trace", "-", Path.Combine(Sample, "01-northline.txt"), "-f", "json"],
            "Two people died in a fire in Karsa, police said."
        );
        using var story = JsonDocument.Parse(run.Out);
        Assert.Equal(2, story.RootElement.GetProperty("articles").GetArrayLength());
    }

    [Theory]
    [InlineData("trace")]
    [InlineData("trace", "x", "--format", "pdf")]
    [InlineData("trace", "x", "--threads", "0")]
    [InlineData("tell")]
    public async Task Refuses_a_wrong_command_line(params string[] args)
    {
        var run = await CliRun.Of(args);
        Assert.Equal(ExitCodes.WrongUsage, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Names_a_path_that_is_not_there_and_what_to_do()
    {
        var run = await CliRun.Of(["trace", "no-such-folder"]);
        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Contains("no-such-folder: There is no such file or folder. Check the path.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_the_rest_where_one_file_is_unusable_and_stops_there_when_strict()
    {
        var folder = Directory.CreateTempSubdirectory("stemma");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.txt"), "");
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "b.txt"),
                "Three people were killed in Karsa, the mayor said."
            );
            var run = await CliRun.Of(["trace", folder.FullName]);
            Assert.Equal(ExitCodes.SomeInputUnusable, run.Code);
            Assert.Contains("error STM1001 a.txt: The file is empty.", run.Error, StringComparison.Ordinal);
            Assert.Contains("1 article", run.Out, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.NothingDone, (await CliRun.Of(["trace", folder.FullName, "--strict"])).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
