using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Testing;

namespace Stemma.Eval.Gate;

/// <summary>The scores below which none may fall: <c>eval/floors.json</c>.</summary>
/// <param name="Floors">Name → floor, three places.</param>
/// <param name="Lowered">Every time a floor was lowered, oldest first.</param>
internal sealed record FloorFile(ImmutableSortedDictionary<string, double> Floors, ImmutableArray<LoweredFloor> Lowered)
{
    private const double Place = 1000;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Location => Repository.PathOf("eval/floors.json");

    /// <summary>The floors of this checkout; none where it has no file.</summary>
    public static FloorFile Read() =>
        File.Exists(Location)
            ? Parse(File.ReadAllText(Location))
            : new FloorFile(ImmutableSortedDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal), []);

    public static FloorFile Parse(string json)
    {
        var file = JsonSerializer.Deserialize<FloorFile>(json, Format)!;
        return file with { Floors = file.Floors.WithComparers(StringComparer.Ordinal) };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public void Write() => File.WriteAllText(Location, ToJson() + "\n");

    /// <summary>Raises floors to scores above them, and gives a floor to every mean and suite score that has none. None falls.</summary>
    public FloorFile Raise(IReadOnlyDictionary<string, double> scores) =>
        this with
        {
            Floors = Floors.SetItems(
                scores
                    .Where(score => Floors.TryGetValue(score.Key, out var floor) ? score.Value > floor : DeservesFloor(score.Key))
                    .Select(score => KeyValuePair.Create(score.Key, Rounded(score.Value)))
            ),
        };

    /// <summary>Lowers one floor to its score, and keeps the reason.</summary>
    /// <exception cref="EvaluationException">The name has no floor or no score, or the score is not below the floor.</exception>
    public FloorFile Lower(string name, IReadOnlyDictionary<string, double> scores, string because)
    {
        if (!Floors.TryGetValue(name, out var floor) || !scores.TryGetValue(name, out var score))
        {
            throw new EvaluationException(
                $"{name} has no floor, or no score in this run: see eval/floors.json, and give the data it is measured on."
            );
        }

        return score < floor
            ? this with
            {
                Floors = Floors.SetItem(name, Rounded(score)),
                Lowered = Lowered.Add(new LoweredFloor(name, floor, Rounded(score), because)),
            }
            : throw new EvaluationException(
                $"{name} is at {score:0.0000}, not below its floor {floor}: there is nothing to lower."
            );
    }

    // A single story's section may fall for a good reason; the means, and the suites without stories, may not. Alarms are better the fewer they are.
    private static bool DeservesFloor(string name) =>
        name.Split('.')
            is [_, not "falseAlarms"]
                or [_, "mean" or "raw", ..]
                or ["samples", _, "overall"]
                or ["grouping", .., "f1"]
                or ["lineage", "relation" or "drift", "f1"]
                or ["attribution", "dev", "cue" or "source" or "content", _];

    private static double Rounded(double score) => Math.Floor(score * Place + 1e-9) / Place;
}

/// <summary>A floor that was lowered.</summary>
internal sealed record LoweredFloor(string Name, double From, double To, string Because);
