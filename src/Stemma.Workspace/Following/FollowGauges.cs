using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Following;

/// <summary>What waits, as those who follow feeds in this process know it: one gauge of each kind for all of them, which tells of nobody who has ended.</summary>
internal sealed class FollowGauges
{
    private readonly Lock access = new();
    private readonly HashSet<FollowGauge> live = [];

    public FollowGauges(Meter meter)
    {
        meter.CreateObservableGauge(
            "stemma.entries.waiting",
            () => Sum(gauge => gauge.Waiting()),
            "{entry}",
            "Entries that are to be read, as far as known."
        );
        meter.CreateObservableGauge(
            "stemma.stories.touched",
            () => Sum(gauge => gauge.Touched()),
            "{story}",
            "Stories that are to be compared."
        );
        meter.CreateObservableGauge(
            "stemma.entries.oldest",
            Oldest,
            "s",
            "How long ago the entry was found that is to be read next; 0 where none waits."
        );
        meter.CreateObservableGauge("stemma.queue.ready", Queues, "{job}", "Jobs that wait for a worker, by queue.");
    }

    /// <summary>Tells of somebody until what is returned is disposed.</summary>
    public FollowGauge Add()
    {
        var gauge = new FollowGauge(this);
        lock (access)
        {
            live.Add(gauge);
        }

        return gauge;
    }

    public void Remove(FollowGauge gauge)
    {
        lock (access)
        {
            live.Remove(gauge);
        }
    }

    private List<FollowGauge> Live()
    {
        lock (access)
        {
            return [.. live];
        }
    }

    private IEnumerable<Measurement<int>> Sum(Func<FollowGauge, int?> of)
    {
        var known = Live().Select(of).OfType<int>().ToList();
        return known.Count == 0 ? [] : [new Measurement<int>(known.Sum())];
    }

    private IEnumerable<Measurement<double>> Oldest()
    {
        var known = Live().Select(gauge => gauge.Oldest()).OfType<TimeSpan>().ToList();
        return known.Count == 0 ? [] : [new Measurement<double>(known.Max().TotalSeconds)];
    }

    private IEnumerable<Measurement<long>> Queues() =>
        Live()
            .SelectMany(gauge => gauge.Queues)
            // Two who look at one queue see the same jobs.
            .GroupBy(state => state.Queue, StringComparer.Ordinal)
            .Select(states => new Measurement<long>(
                states.Max(state => state.Ready),
                new KeyValuePair<string, object?>("queue", states.Key)
            ));
}

/// <summary>What one who follows feeds knows of what waits; null where it does not know of that kind. Asked from any thread.</summary>
internal sealed class FollowGauge(FollowGauges gauges) : IDisposable
{
    /// <summary>How many entries are to be read.</summary>
    public Func<int?> Waiting { get; set; } = () => null;

    /// <summary>How many stories are to be compared.</summary>
    public Func<int?> Touched { get; set; } = () => null;

    /// <summary>How long ago the entry was found that is to be read next; zero where none waits.</summary>
    public Func<TimeSpan?> Oldest { get; set; } = () => null;

    /// <summary>The queues, as they were seen last; none while the broker is away.</summary>
    public ImmutableArray<QueueState> Queues { get; set; } = [];

    public void Dispose() => gauges.Remove(this);
}
