using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Eval.Reuse;

/// <summary>Reads pairs of articles with what they share, one JSON object a line.</summary>
internal static class SilverPairReader
{
    /// <param name="lines">Lines with <c>group</c>, <c>a</c>, <c>b</c>, <c>silver</c>, <c>contain5</c>.</param>
    /// <exception cref="EvaluationException">A line is no such object.</exception>
    public static ImmutableArray<SilverPair> Read(IEnumerable<string> lines) => [.. lines.Select(Parse)];

    private static SilverPair Parse(string line)
    {
        try
        {
            var pair = JsonSerializer.Deserialize<PairLine>(line, JsonSerializerOptions.Web)!;
            return new SilverPair(pair.Group, pair.A, pair.B, SharedTextOf(pair.Silver), pair.Contain5);
        }
        catch (JsonException broken)
        {
            throw new EvaluationException($"reuse: {broken.Message}");
        }
    }

    private static SharedText SharedTextOf(string silver) =>
        silver switch
        {
            "none" => SharedText.None,
            "light" or "partial" => SharedText.Some,
            "heavy" => SharedText.Heavy,
            "near-copy" => SharedText.NearCopy,
            _ => throw new EvaluationException($"reuse: «{silver}» is no amount of shared text"),
        };

    private sealed record PairLine(
        string Group,
        string A,
        string B,
        string Silver,
        [property: JsonPropertyName("contain5")] double Contain5
    );
}
