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
    [InlineData("DOTNET_EnableAVX512", nameof(KernelWidth.Bits256))]
    [InlineData("DOTNET_EnableAVX2", nameof(KernelWidth.Bits128))]
    [InlineData("DOTNET_EnableHWIntrinsic", nameof(KernelWidth.Scalar))]
    public void Another_processor_decides_the_same(string part, string widest)
    {
        var file = Path.GetTempFileName();
        // Its own executable, also where another program hosts the tests.
        var program = Path.ChangeExtension(typeof(ProcessorTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program, $"--filter-method *.{nameof(Tells_what_it_decides)}")
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

        var told = File.ReadAllText(file).Split('\n', 2);
        File.Delete(file);
        Assert.True(Enum.Parse<KernelWidth>(told[0]) <= Enum.Parse<KernelWidth>(widest), $"{part}=0 left {told[0]}");
        Assert.Equal(Decisions(), told[1]);
    }

    [Fact]
    public void Tells_what_it_decides()
    {
        var decisions = Decisions();
        Assert.Contains(nameof(Relation.Root), decisions, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Target) is { } file)
        {
            File.WriteAllText(file, $"{IntegerProduct.Widest}\n{decisions}");
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
