using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using Stemma.Cli.Terminal;
using Stemma.Text;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Jobs;
using Stemma.Workspace.Notifying;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma watch</c>: follows feeds into an archive.</summary>
internal static class WatchCommand
{
    private const string Description = """
        Follows feeds: each new article is fetched, read and put into its story, and what it changes there is told.

        FEED is an address of a feed (RSS, Atom, RDF, JSON Feed, news sitemap) or of a list of feeds (OPML), or a file that is such a list;
        those that the archive has are followed as well. Look at the stories with «stemma serve» beside it, on the same archive.

        Whoever was subscribed with «stemma notify» is told as well, by webhook or e-mail.

        With --queue the feeds are asked here, and articles are fetched, read and compared by any number of «stemma work», on any
        machines, with the same archive and queue.

        Examples:
          stemma watch https://news.example/rss feeds.opml
          stemma watch --data desk.stemma --every 30s
          stemma watch --once
          stemma watch feeds.opml --data postgresql://desk@db/news --queue amqp://desk:password@broker

        Exit codes: 0 done (with --once), or stopped by the user; 1 done, but a feed failed; 2 wrong usage; 3 no feed to follow, or the
        archive cannot be opened or the queue used.
        """;

    public static Command Build(CliConsole console)
    {
        var feeds = new Argument<string[]>("feed")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Addresses of feeds and of lists of feeds, and OPML files.",
        };
        var data = ArchiveOption.Build();
        var queue = QueueOption.Build();
        var once = new Option<bool>("--once")
        {
            Description = "Ask every feed that is due once, and end when all of it is placed.",
        };
        var readings = CountOption.Readings();
        var health = HealthOption.Build();
        var (reach, send) = (new ReachOptions(), new SendOptions());
        var command = new Command("watch", Description) { feeds, data, queue, once, readings, health };
        reach.AddTo(command);
        send.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    parsed.GetValue(feeds)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(queue),
                    parsed.GetValue(once),
                    new DeskOptions { MostReadings = parsed.GetValue(readings) },
                    parsed.GetValue(health),
                    reach.FollowingOf(parsed),
                    reach.FetchingOf(parsed),
                    send.Of(parsed, reach.FetchingOf(parsed)),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        string[] feeds,
        string data,
        string? queue,
        bool once,
        DeskOptions held,
        IPEndPoint? health,
        FollowOptions following,
        FetchOptions fetching,
        NotifyOptions notify,
        CancellationToken cancellation
    )
    {
        var lists = feeds.Where(File.Exists).Select(file => OpmlFile.Read(file, File.ReadAllBytes(file))).ToList();
        lists.Add(FeedList.Of(feeds.Where(feed => !File.Exists(feed))));
        ImmutableArray<Diagnostic> problems = [.. lists.SelectMany(list => list.Diagnostics)];
        foreach (var problem in problems)
        {
            await console.Error.WriteLineAsync(DiagnosticLine.Of(problem));
        }

        using var telemetry = new Telemetry();
        using var archive = Archive.Open(data);
        await AddFeeds.RunAsync(archive, lists.SelectMany(list => list.Feeds), Environment.UserName, following, cancellation);
        var followed = FindFeeds.Run(archive);
        if (followed.Length == 0)
        {
            await console.Error.WriteLineAsync("There is no feed to follow. Give the address of one, or a list of feeds.");
            return ExitCodes.NothingDone;
        }

        using var fetcher = new PageFetcher(fetching, TimeProvider.System);
        using var lines = new WatchLines(console, archive, followed);
        using var sender = new MovementSender(archive, notify, lines);
        try
        {
            var watch = new Watch(console, archive, fetcher, following, lines, sender, once, followed.Length, held, health);
            await (queue is null ? FollowAsync(watch, cancellation) : PublishAsync(watch, queue, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // That is how it is stopped; what is kept stays.
        }

        return lines.HasFailures || problems.Any(problem => problem.Severity == DiagnosticSeverity.Error)
            ? ExitCodes.SomeInputUnusable
            : ExitCodes.Done;
    }

    /// <summary>All of it in this process.</summary>
    private static async Task FollowAsync(Watch watch, CancellationToken cancellation)
    {
        using var desk = new StoryDesk(watch.Archive, watch.Held);
        using var follower = new Follower(desk, watch.Fetcher, watch.Following, watch.Lines, watch.Sender);
        await using var answering = await HealthOption.ServeAsync(
            watch.Console,
            watch.Health,
            token => CheckFollowing.RunAsync(watch.Archive, null, follower.Pulses, token),
            cancellation
        );
        await BeginAsync(watch, watch.Archive.Location);
        await (watch.Once ? follower.RunOnceAsync(cancellation) : follower.RunAsync(cancellation));
    }

    /// <summary>The work to others.</summary>
    private static async Task PublishAsync(Watch watch, string queue, CancellationToken cancellation)
    {
        await using var jobs = await RabbitQueue.OpenAsync(queue, new QueueOptions(), TimeProvider.System, cancellation);
        var watcher = new FeedWatcher(watch.Archive, watch.Fetcher, jobs, watch.Following, watch.Lines, watch.Sender);
        await using var answering = await HealthOption.ServeAsync(
            watch.Console,
            watch.Health,
            token => CheckFollowing.RunAsync(watch.Archive, jobs, watcher.Pulses, token),
            cancellation
        );
        await BeginAsync(watch, $"{watch.Archive.Location} for those who work");
        await (watch.Once ? watcher.RunOnceAsync(cancellation) : watcher.RunAsync(cancellation));
    }

    private static async Task BeginAsync(Watch watch, string where)
    {
        await watch.Console.Out.WriteLineAsync(
            $"Following {watch.Feeds.ToString("N0", CultureInfo.InvariantCulture)} {(watch.Feeds == 1 ? "feed" : "feeds")} into {where}. Stop with Ctrl+C; everything is kept."
        );
        await watch.Console.Out.FlushAsync();
    }

    /// <summary>What both ways of watching need.</summary>
    private sealed record Watch(
        CliConsole Console,
        Archive Archive,
        PageFetcher Fetcher,
        FollowOptions Following,
        WatchLines Lines,
        MovementSender Sender,
        bool Once,
        int Feeds,
        DeskOptions Held,
        IPEndPoint? Health
    );
}
