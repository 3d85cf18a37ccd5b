using System.IO.Compression;
using Stemma.Testing;
using Stemma.Workspace.Formats.Exports;

namespace Stemma.Cli.Tests;

public sealed class ExportCommandTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "sural-valley", "articles");

    [Theory]
    [InlineData("ucdp", "id,relid,year")]
    [InlineData("geojson", "{\n  \"type\": \"FeatureCollection\"")]
    [InlineData("markdown", "# ")]
    public async Task Writes_the_format_to_standard_output(string format, string start)
    {
        var run = await CliRun.Of(["export", Sample, "--format", format]);
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.StartsWith(start, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_an_archive_with_the_report()
    {
        var file = Path.Combine(Path.GetTempPath(), $"stemma-export-{Environment.ProcessId}.zip");
        try
        {
            var run = await CliRun.Of(["export", Sample, "--format", "zip", "--out", file]);
            Assert.Equal(ExitCodes.Done, run.Code);
            await using var zip = await ZipFile.OpenReadAsync(file);
            Assert.Contains("report.html", zip.Entries.Select(entry => entry.FullName));
            Assert.Contains("manifest.json", zip.Entries.Select(entry => entry.FullName));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Names_the_formats_where_another_is_asked_for()
    {
        var run = await CliRun.Of(["export", Sample, "--format", "docx"]);
        Assert.Equal(ExitCodes.WrongUsage, run.Code);
        Assert.All(ExportFormat.All, format => Assert.Contains(format.Key, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_nothing_could_be_read()
    {
        var run = await CliRun.Of(["export", Path.Combine(Sample, "nothing.txt"), "--format", "ucdp"]);
        Assert.Equal(ExitCodes.NothingDone, run.Code);
        Assert.Empty(run.Out);
    }
}
