using System.Diagnostics.Metrics;
using Stemma.Workspace.Following;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Tests.Archives;

namespace Stemma.Workspace.Tests.Following;

public sealed class FollowGaugesTests : IDisposable
{
    private readonly Meter meter = new("test");
    private readonly MeterListener listener = new();
    private readonly List<string> measured = [];

    public FollowGaugesTests()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter == meter)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, (long)value, tags));
        listener.Start();
    }

    public void Dispose()
    {
        listener.Dispose();
        meter.Dispose();
    }

    [Fact]
    public void What_waits_is_the_sum_of_those_who_are_there_and_nothing_where_nobody_is()
    {
        var gauges = new FollowGauges(meter);
        Assert.Empty(Measure());
        var one = gauges.Add();
        one.Waiting = () => 3;
        one.Touched = () => 1;
        var other = gauges.Add();
        other.Waiting = () => 4;

        Assert.Equal(["stemma.entries.waiting 7", "stemma.stories.touched 1"], Measure());

        one.Dispose();
        Assert.Equal(["stemma.entries.waiting 4"], Measure());
        other.Dispose();
        Assert.Empty(Measure());
    }

    [Fact]
    public void Jobs_are_told_by_queue_and_of_two_entries_the_older()
    {
        var gauges = new FollowGauges(meter);
        foreach (var (ready, age) in new[] { (5, 20), (6, 90) })
        {
            var gauge = gauges.Add();
            gauge.Queues = [new QueueState("desk.read", JobKind.Read, ready, 1), new QueueState("desk.parked", null, 0, 1)];
            gauge.Oldest = () => TimeSpan.FromSeconds(age);
        }

        Assert.Equal(
            ["stemma.entries.oldest 90", "stemma.queue.ready desk.parked 0", "stemma.queue.ready desk.read 6"],
            Measure()
        );
    }

    [Fact]
    public void Followers_that_came_and_went_leave_no_gauge_behind()
    {
        using var test = new TestArchive();
        var site = new NewsSite(test);
        using var all = new MeterListener();
        var published = 0;
        all.InstrumentPublished = (instrument, _) =>
            published += instrument.Name == "stemma.entries.waiting" && instrument.Meter.Name == FollowMetrics.Name ? 1 : 0;
        all.Start();
        for (var time = 0; time < 20; time++)
        {
            using var fetcher = site.NewFetcher();
            using var follower = new Follower(test.Desk, fetcher, site.Options);
        }

        Assert.Equal(1, published);
    }

    private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Add($"{instrument.Name} {(tags.Length > 0 ? tags[0].Value + " " : string.Empty)}{value}");

    private List<string> Measure()
    {
        measured.Clear();
        listener.RecordObservableInstruments();
        return [.. measured.Order(StringComparer.Ordinal)];
    }
}
