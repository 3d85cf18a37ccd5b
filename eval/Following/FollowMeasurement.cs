using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Stemma.Eval.NewsYear;
using Stemma.Eval.Scale;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;

namespace Stemma.Eval.Following;

/// <summary>Follows a year of invented news as <c>stemma watch</c> does, and tells what it took. The news come out as they are read, so that some hundred always wait.</summary>
/// <param name="articles">So many are read.</param>
/// <param name="ofYear">So many the year has; more, for the beginning of a larger year.</param>
/// <param name="seed">The same seed makes the same year.</param>
internal sealed class FollowMeasurement(int articles, int ofYear, int seed) : IDisposable
{
    /// <summary>So many are out that are not read yet: a feed must not have forgotten them when it is asked again.</summary>
    private const int Ahead = 1_000;

    /// <summary>A twelfth more are made: some are replaced before anybody sees them.</summary>
    private const int Spare = 12;

    private const int FeedLength = 200;
    private const int Tenths = 10;

    /// <summary>Readings in memory: the articles of about three weeks of a year of 100,000.</summary>
    private const int Readings = 6_000;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private readonly string folder = Directory.CreateTempSubdirectory("stemma-follow").FullName;

    public async IAsyncEnumerable<string> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var year = YearOfNews.Make(ofYear + (ofYear / Spare), seed);
        await using var server = await NewsServer.StartAsync(year, feedLength: FeedLength);
        using var archive = Archive.Open(Path.Combine(folder, "year.stemma"));
        var options = new FollowOptions
        {
            ShortestPace = Pace,
            FirstPace = Pace,
            LongestPace = Pace,
            OldestEntry = null,
        };
        await AddFeeds.RunAsync(
            archive,
            NewsOutlet.All.Select(outlet => new OpmlFeed(server.Web.FeedOf(outlet), outlet.Name, string.Empty, [])),
            "eval",
            options,
            cancellation
        );
        using var desk = new StoryDesk(archive, new DeskOptions { MostReadings = Readings });
        using var fetcher = new PageFetcher(FetchingFrom(server), TimeProvider.System);
        var tally = new FollowTally(server, year, articles, Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var follower = new Follower(desk, fetcher, options, tally);
        using var stages = new StageTimes();
        var growth = new FollowGrowth(folder);
        tally.Publish();
        var following = follower.RunAsync(stop.Token);
        for (var tenth = 1; !IsDone(); )
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            if (tally.Read >= (long)articles * tenth / Tenths)
            {
                tenth++;
                yield return Line($"{growth.Note(tally.Read)}; {follower.Backlog:N0} to do, {tally.Compared:N0} comparings");
                yield return stages.Since();
            }
        }

        bool IsDone() => following.IsCompleted || (tally.IsOut && follower.Backlog == 0);

        var elapsed = growth.Elapsed;
        await stop.CancelAsync();
        await following.ContinueWith(_ => { }, TaskScheduler.Default);
        if (following.IsFaulted)
        {
            yield return $"failed: {following.Exception}";
        }

        yield return Line(
            $"all {tally.Read:N0} read, placed and compared after {elapsed.TotalSeconds:0} s: {tally.Read / elapsed.TotalSeconds:0.0} a second; {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time, {GC.GetTotalPauseDuration().TotalSeconds:0} s in {GC.CollectionCount(0):N0} pauses of the garbage collector, {Cost.PeakMegabytes:N0} MB at most, the server's share among them"
        );
        yield return Line(
            $"{tally.Polled:N0} feeds asked, {tally.Placed:N0} different articles, {tally.Compared:N0} comparings, {tally.Failed:N0} pages failed; archive {new DirectoryInfo(folder).GetFiles().Sum(file => file.Length) / 1e6:N0} MB"
        );
        foreach (var line in growth.Lines())
        {
            yield return line;
        }

        yield return $"in all: {stages}";
        yield return YearGrouping.Line(archive, year, server.Web);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The outlets' hosts have an address of the public web; what is sent there goes to the server.</summary>
    private static FetchOptions FetchingFrom(NewsServer server) =>
        new()
        {
            HostDelay = TimeSpan.Zero,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]),
            Dial = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(server.EndPoint, cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
