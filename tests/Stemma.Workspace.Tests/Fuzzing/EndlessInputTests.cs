using System.Text;
using System.Text.Json;
using Stemma.Testing;

namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>A file that says one thing without end costs no more than any other: what was quadratic in something is kept as a case.</summary>
[Collection(MeasuredTests.Name)]
public class EndlessInputTests
{
    private const string Cases = "specs/fuzz/endless.json";
    private const int MostBytes = 1_500_000;

    public static TheoryData<string> Names { get; } = [.. Read().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Category", "Slow")]
    public void An_endless_input_is_read_in_bounded_time_and_memory(string name)
    {
        var (_, ending, before, again) = Read().Single(each => each.Name == name);
        var text = new StringBuilder(before);
        while (text.Length + again.Length < MostBytes)
        {
            text.Append(again);
        }

        Assert.Null(FuzzRun.Failure(new FuzzInput(name, $"input{ending}", Encoding.UTF8.GetBytes(text.ToString()))));
    }

    private static EndlessInput[] Read() =>
        JsonSerializer.Deserialize<EndlessInput[]>(File.ReadAllText(Repository.PathOf(Cases)), JsonSerializerOptions.Web)!;

    private sealed record EndlessInput(string Name, string Ending, string Before, string Again);
}
