using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Stemma.Workspace.Following;

namespace Stemma.Eval.Following;

/// <summary>Adds up how long the stages took, as <see cref="FollowMetrics"/> tells.</summary>
internal sealed class StageTimes : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, (int Count, double Seconds)> sums = new(StringComparer.Ordinal);

    private Dictionary<string, (int Count, double Seconds)> before = new(StringComparer.Ordinal);

    public StageTimes()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == FollowMetrics.Name && instrument.Name == "stemma.stage.duration")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) =>
                sums.AddOrUpdate((string)tags[0].Value!, _ => (1, seconds), (_, sum) => (sum.Count + 1, sum.Seconds + seconds))
        );
        listener.Start();
    }

    /// <summary>What they took since this was asked last.</summary>
    public string Since()
    {
        var now = sums.ToDictionary(StringComparer.Ordinal);
        var line = Line(
            now.Select(sum =>
            {
                var (count, seconds) = before.GetValueOrDefault(sum.Key);
                return KeyValuePair.Create(sum.Key, (sum.Value.Count - count, sum.Value.Seconds - seconds));
            })
        );
        before = now;
        return line;
    }

    public override string ToString() => Line(sums);

    private static string Line(IEnumerable<KeyValuePair<string, (int Count, double Seconds)>> stages) =>
        string.Join(
            "; ",
            stages
                .Where(stage => stage.Value.Count > 0)
                .OrderBy(stage => stage.Key, StringComparer.Ordinal)
                .Select(stage =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stage.Key} {stage.Value.Count:N0} times, {1000 * stage.Value.Seconds / stage.Value.Count:0.0} ms each"
                    )
                )
        );

    public void Dispose() => listener.Dispose();
}
