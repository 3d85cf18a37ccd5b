using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Stemma.Workspace.Following;

/// <summary>What can be watched of the following of feeds: .NET’s own metrics and traces, under the name <see cref="Name"/>. No text of an article and no secret is in them.</summary>
public static class FollowMetrics
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "Stemma";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Stages = Meter.CreateHistogram<double>(
        "stemma.stage.duration",
        "s",
        "How long a stage took: poll, fetch, read, place, compare, send."
    );

    private static readonly Counter<long> Polls = Meter.CreateCounter<long>(
        "stemma.feeds.polled",
        "{feed}",
        "Feeds that were asked, by outcome."
    );

    private static readonly Counter<long> Fetches = Meter.CreateCounter<long>(
        "stemma.pages.fetched",
        "{page}",
        "Pages that were asked for, by outcome."
    );

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "stemma.articles.placed",
        "{article}",
        "Articles that are new in the archive."
    );

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "stemma.deliveries",
        "{delivery}",
        "Tries to tell subscribers what moved, by outcome: taken, failed, paused."
    );

    private static readonly FollowGauges Gauges = new(Meter);

    /// <summary>Tells what waits, as somebody knows it, until that is disposed.</summary>
    internal static FollowGauge Observe() => Gauges.Add();

    internal static void Polled(string outcome) => Polls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Fetched(string outcome) => Fetches.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Sent(string outcome) => Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Placed(int articles) => Articles.Add(articles);

    /// <summary>Measures a stage until it is disposed.</summary>
    internal static Stage Begin(string stage) => new(stage, Stopwatch.GetTimestamp(), Source.StartActivity(stage));

    /// <summary>A stage that is going on.</summary>
    internal readonly struct Stage(string name, long start, Activity? activity) : IDisposable
    {
        public void Dispose()
        {
            Stages.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("stage", name));
            activity?.Dispose();
        }
    }
}
