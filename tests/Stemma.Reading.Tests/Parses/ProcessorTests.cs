using System.Diagnostics;
using Stemma.Reading.Parses;
using Stemma.Text;

namespace Stemma.Reading.Tests.Parses;

/// <summary>Runs this very program again with parts of the processor switched off.</summary>
public sealed class ProcessorTests
{
    private const string Target = "STEMMA_DECISIONS";
    private const string Sample =
        "Police said on Monday that nine of the 12 miners trapped near Oran , whom rescuers had given up , were alive .";

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("DOTNET_EnableAVX512F")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Another_processor_decides_the_same(string part)
    {
        var file = Path.GetTempFileName();
        var start = new ProcessStartInfo(Environment.ProcessPath!, $"--filter-method *.{nameof(Tells_what_it_decides)}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[part] = "0";
        start.Environment[Target] = file;
        using (var other = Process.Start(start)!)
        {
            other.StandardOutput.ReadToEnd();
            other.WaitForExit();
            Assert.Equal(0, other.ExitCode);
        }

        Assert.Equal(Decisions(), File.ReadAllText(file));
        File.Delete(file);
    }

    [Fact]
    public void Tells_what_it_decides()
    {
        var decisions = Decisions();
        Assert.Contains(nameof(Relation.Root), decisions, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Target) is { } file)
        {
            File.WriteAllText(file, decisions);
        }
    }

    private static string Decisions()
    {
        var words = new List<Word>();
        for (int at = 0, end; at < Sample.Length; at = end + 1)
        {
            end = Sample.IndexOf(' ', at) is var space && space < 0 ? Sample.Length : space;
            words.Add(new Word(new TextSpan(at, end), ContinuesToken: false));
        }

        return string.Join('\n', Parser.Parse(Sample, words.ToArray(), [new WordRange(0, words.Count)]));
    }
}
