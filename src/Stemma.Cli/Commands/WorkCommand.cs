using System.CommandLine;
using System.Net;
using Stemma.Cli.Terminal;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Jobs;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma work</c>: does what <c>stemma watch --queue</c> finds, beside any number of others.</summary>
internal static class WorkCommand
{
    private const int Most = 200;

    private const string Description = """
        Does the work that «stemma watch --queue» finds: fetches and reads articles, puts them into their stories, compares the stories.

        Start as many as are wanted, on any machines; all come to the same stories, and any of them may be stopped or fail at any time. Stopped by Ctrl+C or a signal to terminate, it finishes what it has in hand.

        Examples:
          stemma work --queue amqp://desk:password@broker --data postgresql://desk@db/news
          stemma work @/etc/stemma/work.options

        Exit codes: 0 stopped by the user; 2 wrong usage; 3 the archive cannot be opened, or the queue cannot be used.
        """;

    public static Command Build(CliConsole console)
    {
        var data = ArchiveOption.Build();
        data.Aliases.Add("--archive");
        var queue = QueueOption.Build();
        queue.Required = true;
        var pages = CountOption.Build(
            "--pages",
            "How many pages are fetched or read at one time; twice as many jobs are held.",
            new FollowOptions().Pages,
            least: 1,
            Most
        );
        var threads = CountOption.Build(
            "--threads",
            "Processors that are used; 0 for all of them, 1 where several work on one machine.",
            0,
            least: 0,
            Most
        );
        var readings = CountOption.Readings();
        var health = HealthOption.Build();
        var reach = new ReachOptions();
        var command = new Command("work", Description) { data, queue, pages, threads, readings, health };
        reach.AddFetchingTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    console,
                    parsed.GetValue(data)!,
                    parsed.GetValue(queue)!,
                    new FollowOptions
                    {
                        Pages = parsed.GetValue(pages),
                        Threads = parsed.GetValue(threads) is > 0 and var some ? some : Environment.ProcessorCount,
                    },
                    parsed.GetValue(readings),
                    reach.FetchingOf(parsed),
                    parsed.GetValue(health),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CliConsole console,
        string data,
        string queue,
        FollowOptions following,
        int readings,
        FetchOptions fetching,
        IPEndPoint? health,
        CancellationToken cancellation
    )
    {
        using var telemetry = new Telemetry();
        using var archive = Archive.Open(data);
        await using var jobs = await RabbitQueue.OpenAsync(queue, new QueueOptions(), TimeProvider.System, cancellation);
        using var desk = new StoryDesk(archive, new DeskOptions { MostReadings = readings, Threads = following.Threads });
        using var fetcher = new PageFetcher(fetching, TimeProvider.System);
        using var lines = new WatchLines(console, archive, []);
        using var worker = new FeedWorker(desk, fetcher, jobs, following, lines);
        await using var answering = await HealthOption.ServeAsync(
            console,
            health,
            token => CheckFollowing.RunAsync(archive, jobs, worker.Pulses, token),
            cancellation
        );
        await console.Out.WriteLineAsync(
            $"Working for {archive.Location}. Stop with Ctrl+C; what is in hand is finished before."
        );
        await console.Out.FlushAsync();
        try
        {
            await worker.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was in hand took too long, and comes again.
        }

        return ExitCodes.Done;
    }
}
