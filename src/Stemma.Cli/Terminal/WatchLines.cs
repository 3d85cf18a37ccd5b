using System.Collections.Immutable;
using System.Globalization;
using Stemma.Workspace;
using Stemma.Workspace.Following;

namespace Stemma.Cli.Terminal;

/// <summary>Tells in lines what comes of following feeds: what failed, and what moved. How far the work is stands below them, on a terminal.</summary>
internal sealed class WatchLines : IProgress<FollowProgress>, IDisposable
{
    private readonly CliConsole console;
    private readonly Archive archive;
    private readonly Dictionary<long, string> names;
    private readonly StatusLine status;
    private readonly Lock gate = new();
    private long told;
    private int polled;
    private int read;
    private int placed;
    private int published;
    private int compared;
    private int sent;

    public WatchLines(CliConsole console, Archive archive, ImmutableArray<FollowedFeed> feeds)
    {
        this.console = console;
        this.archive = archive;
        names = feeds.ToDictionary(feed => feed.Number, feed => feed.Name);
        status = new StatusLine(console);
        told = FindMovements.Run(archive, most: 1).FirstOrDefault()?.Number ?? 0;
    }

    /// <summary>True where a feed failed.</summary>
    public bool HasFailures { get; private set; }

    public void Report(FollowProgress value)
    {
        lock (gate)
        {
            Tell(value);
            status.Show(Counts);
        }
    }

    public void Dispose() => status.Dispose();

    /// <summary>What this process has to do with; on several machines, each does some of it.</summary>
    private string Counts() =>
        string.Join(
            ", ",
            new (int Count, string Of)[]
            {
                (polled, "feeds asked"),
                (published, "jobs given to the queue"),
                (read, "pages read"),
                (placed, "articles placed"),
                (compared, "stories compared"),
                (sent, "deliveries taken"),
            }
                .Where(done => done.Count > 0)
                .Select(done => string.Create(CultureInfo.InvariantCulture, $"{done.Count:N0} {done.Of}"))
        );

    private void Tell(FollowProgress value)
    {
        switch (value)
        {
            case FollowProgress.Polled { Feed: var feed }:
                polled++;
                if (feed.Problem is { } problem)
                {
                    HasFailures |= feed.Outcome == PollOutcome.Failed;
                    console.Error.WriteLine($"{names.GetValueOrDefault(feed.Feed, problem.Source)}: {problem.Message}");
                }

                break;
            case FollowProgress.Read { Reading: EntryReading.Failed failed }:
                read++;
                console.Error.WriteLine(DiagnosticLine.Of(failed.Problem));
                break;
            case FollowProgress.Read:
                read++;
                break;
            case FollowProgress.Placed { Articles: var articles }:
                placed += articles;
                break;
            case FollowProgress.Published { Jobs: var jobs }:
                published += jobs;
                break;
            case FollowProgress.Sent:
                sent++;
                break;
            case FollowProgress.Troubled { Problem: var trouble }:
                console.Error.WriteLine(DiagnosticLine.Of(trouble));
                break;
            case FollowProgress.Compared { Story: var story, Title: var title }:
                compared++;
                TellMoved(story, title);
                break;
        }
    }

    private void TellMoved(long story, string title)
    {
        foreach (var movement in FindMovements.Run(archive, story, after: told).Reverse())
        {
            told = Math.Max(told, movement.Number);
            console.Out.WriteLine($"story {story} {title}: {movement.Line}".ReplaceLineEndings(" "));
        }
    }
}
