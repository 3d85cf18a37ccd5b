using System.Diagnostics;
using System.Net;
using Stemma.Eval.NewsYear;
using Stemma.Testing.Brokers;
using Stemma.Testing.Databases;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Moving;

namespace Stemma.Eval.Chaos;

/// <summary>The same news followed twice: by one process on SQLite, and by several on PostgreSQL and RabbitMQ, parts of which are killed on the way.</summary>
internal static class ChaosMeasurement
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    // Feeds one after another, each with all that its outlet published: both runs find the entries in the same order.
    private static readonly FollowOptions Following = new() { Polls = 1, OldestEntry = null };

    private static readonly FetchOptions Fetching = new()
    {
        AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")],
        Ports = [.. Enumerable.Range(1, ushort.MaxValue)],
        HostDelay = TimeSpan.Zero,
    };

    /// <param name="plan">What is measured.</param>
    /// <param name="told">Takes lines for a person, from several threads.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ChaosOutcome> RunAsync(ChaosPlan plan, Action<string> told, CancellationToken cancellation)
    {
        if ((PostgresServer.Absence ?? RabbitCluster.Absence) is { } absence)
        {
            throw new EvaluationException(absence);
        }

        var folder = Directory.CreateTempSubdirectory("stemma-chaos").FullName;
        try
        {
            var year = YearOfNews.Make(plan.Articles + (plan.Articles / 2), plan.Seed);
            await using var news = await NewsServer.StartAsync(year, isByPath: true, feedLength: plan.Articles);
            news.Publish(PublishedOf(year, plan.Articles));
            var (one, many) = (Path.Combine(folder, "one.stemma"), Path.Combine(folder, "many.stemma"));
            await FollowAloneAsync(one, news, told, cancellation);
            await FollowTogetherAsync(many, plan, news, told, cancellation);
            var outcome = await ChaosOutcome.OfAsync(one, many, cancellation);
            told(outcome.ToString());
            return outcome;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>So many of the year's articles that so many addresses are out: a later version has the address of the first.</summary>
    private static int PublishedOf(YearOfNews year, int addresses)
    {
        var (count, found) = (0, 0);
        while (found < addresses)
        {
            found += year.Articles[count].First == count ? 1 : 0;
            count++;
        }

        return count;
    }

    private static async Task FollowAloneAsync(string path, NewsServer news, Action<string> told, CancellationToken cancellation)
    {
        using var archive = Archive.Open(path);
        await AddAsync(archive, news, cancellation);
        using var desk = new StoryDesk(archive);
        using var fetcher = new PageFetcher(Fetching, TimeProvider.System);
        using var follower = new Follower(desk, fetcher, Following);
        var clock = Stopwatch.StartNew();
        await follower.RunOnceAsync(cancellation);
        told(FormattableString.Invariant($"one process on SQLite: {clock.Elapsed.TotalSeconds:0} s"));
    }

    private static async Task FollowTogetherAsync(
        string path,
        ChaosPlan plan,
        NewsServer news,
        Action<string> told,
        CancellationToken cancellation
    )
    {
        using var broker = RabbitCluster.Start(3);
        using var server = new PostgresServer();
        var address = server.NewArchive();
        using var archive = Archive.Open(address);
        await AddAsync(archive, news, cancellation);
        await using var queue = await RabbitQueue.OpenAsync(
            broker.Addresses,
            new QueueOptions(),
            TimeProvider.System,
            cancellation
        );
        var said = new ProblemTally();
        await using var workers = new WorkerFleet(plan.Workers, address, broker.Addresses, said.Add);
        using var fetcher = new PageFetcher(Fetching, TimeProvider.System);
        var state = new LineState(server, address[(address.LastIndexOf('/') + 1)..], plan.Articles);
        var clock = Stopwatch.StartNew();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = new FeedWatcher(archive, fetcher, queue, Following).RunAsync(stop.Token);
        var killing = new KillPlan(plan, workers, broker, server, told).RunAsync(() => state.Part, stop.Token);
        while (!state.IsDone || !killing.IsCompleted)
        {
            state.Look();
            workers.Revive();
            if (state.IsStalled)
            {
                throw new EvaluationException(
                    $"Nothing moves any more: {state.Describe()}; {string.Join(", ", (await queue.StateAsync(cancellation)).Select(left => $"{left.Queue} {left.Ready} for {left.Consumers}"))}; the workers: {said}"
                );
            }

            if (
                (
                    watching.IsFaulted ? watching
                    : killing.IsFaulted ? killing
                    : null
                ) is
                { } failed
            )
            {
                await failed;
            }

            await Task.Delay(BetweenLooks, cancellation);
        }

        told(
            FormattableString.Invariant(
                $"{plan.Workers} workers on PostgreSQL and three RabbitMQ nodes, {3 * plan.Kills} kills: {clock.Elapsed.TotalSeconds:0} s; {state.Lock}"
            )
        );
        await stop.CancelAsync();
        await Task.WhenAny(watching);
        told(
            FormattableString.Invariant(
                $"{await workers.StopAsync(cancellation)} of {plan.Workers} workers stopped in good order; {workers.Revived} had ended by themselves before; {said}"
            )
        );
        told(
            "left in the queues: "
                + string.Join(", ", (await queue.StateAsync(cancellation)).Select(left => $"{left.Queue} {left.Ready}"))
        );
        using var copy = Archive.Open(path);
        await MoveArchive.RunAsync(archive, copy, cancellation: cancellation);
    }

    private static Task AddAsync(Archive archive, NewsServer news, CancellationToken cancellation) =>
        AddFeeds.RunAsync(
            archive,
            NewsOutlet.All.Select(outlet => new OpmlFeed(news.Web.FeedOf(outlet), outlet.Name, string.Empty, [])),
            "eval",
            Following,
            cancellation
        );
}
