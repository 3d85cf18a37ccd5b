using System.Globalization;

namespace Stemma.Eval.Gate;

/// <summary>Holds scores against their floors.</summary>
internal static class FloorGate
{
    /// <summary>Says which scores are below their floors, and which floors could not be held against anything.</summary>
    public static GateVerdict Hold(FloorFile floors, IReadOnlyDictionary<string, double> scores)
    {
        var measured = floors.Floors.Where(floor => scores.ContainsKey(floor.Key)).ToList();
        var below = measured.Where(floor => scores[floor.Key] < floor.Value).ToList();
        var skipped = floors.Floors.Keys.Except(measured.Select(floor => floor.Key)).ToList();

        List<string> lines =
        [
            .. below.Select(floor => $"BELOW ITS FLOOR  {floor.Key}: {Shown(scores[floor.Key])}, floor {Shown(floor.Value)}"),
            .. skipped.Count == 0
                ? Enumerable.Empty<string>()
                :
                [
                    $"not measured, no data here: {string.Join(", ", skipped.GroupBy(name => name.Split('.')[0]).Select(suite => $"{suite.Count()} of {suite.Key}"))}",
                ],
            $"{measured.Count - below.Count} of {measured.Count} scores at or above their floors.",
        ];
        return new GateVerdict(below.Count == 0, string.Join('\n', lines));
    }

    private static string Shown(double score) => score.ToString("0.0000", CultureInfo.InvariantCulture);
}

/// <summary>Whether all floors hold.</summary>
/// <param name="Holds">True where no score is below its floor.</param>
/// <param name="Report">Each score below its floor, and what was not measured, in lines for a person.</param>
internal sealed record GateVerdict(bool Holds, string Report);
