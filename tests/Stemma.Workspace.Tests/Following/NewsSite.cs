using System.Collections.Concurrent;
using System.Globalization;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Feeds;
using Stemma.Workspace.Notifying;
using Stemma.Workspace.Tests.Archives;
using Stemma.Workspace.Tests.Fetching;

namespace Stemma.Workspace.Tests.Following;

/// <summary>Outlets on a small internet, each with a feed at <c>/feed</c>, and an archive that follows them.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Path, string Title, string Extra)>> feeds = new(StringComparer.Ordinal);
    private readonly TestWeb web;
    private readonly TestArchive test;

    public NewsSite(TestArchive test)
    {
        this.test = test;
        web = TestWeb.Of(request => answers.GetValueOrDefault($"{request.Host}{request.Path}") ?? RawServer.Status(404));
    }

    public FollowOptions Options { get; set; } =
        new()
        {
            ShortestPace = TimeSpan.Zero,
            FirstPace = TimeSpan.Zero,
            LongestPace = TimeSpan.Zero,
            RetryDelay = TimeSpan.Zero,
            OldestEntry = null,
        };

    public IEnumerable<RawRequest> Requests => web.Requests;

    /// <summary>An outlet publishes an article, at the head of its feed.</summary>
    public void Publish(string outlet, string path, string title, string text, int day = 3, string extra = "")
    {
        var paragraphs = string.Concat(text.Split('\n').Select(line => $"<p>{line}</p>"));
        Serve(
            outlet,
            path,
            RawServer.Ok(
                $"""
                <html><head><title>{title}</title><meta property="og:site_name" content="{outlet}">
                <meta property="article:published_time" content="2025-03-{day:00}T10:00:00Z"></head>
                <body><article><h1>{title}</h1>{paragraphs}</article></body></html>
                """
            )
        );
        List(outlet, path, title, extra);
    }

    /// <summary>What is at an address from now on.</summary>
    public void Serve(string outlet, string path, string answer) => answers[$"{outlet}{path}"] = answer;

    /// <summary>Puts an entry at the head of a feed.</summary>
    public void List(string outlet, string path, string title, string extra = "")
    {
        if (!feeds.TryGetValue(outlet, out var entries))
        {
            feeds[outlet] = entries = [];
        }

        entries.RemoveAll(entry => entry.Path == path);
        entries.Insert(0, (path, title, extra));
        var items = string.Concat(
            entries.Select(entry =>
                $"<item><title>{entry.Title}</title><link>http://{outlet}{entry.Path}</link><guid>{outlet}{entry.Path}</guid>{entry.Extra}</item>"
            )
        );
        var feed = $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{outlet}</title>{items}</channel></rss>";
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{feed.Length}\"");
        Serve(outlet, "/feed", RawServer.Ok(feed, $"Content-Type: application/rss+xml\r\nETag: {tag}\r\n"));
    }

    /// <summary>Follows the feeds of the outlets.</summary>
    public Task Follow(params string[] outlets) =>
        AddFeeds.RunAsync(
            test.Archive,
            outlets.Select(outlet => new OpmlFeed($"http://{outlet}/feed", string.Empty, string.Empty, [])),
            "Ana",
            Options
        );

    /// <summary>Asks all feeds once, and places and compares what they bring.</summary>
    public async Task Catch(IProgress<FollowProgress>? told = null, NotifyOptions? notify = null)
    {
        using var fetcher = NewFetcher();
        using var sender = new MovementSender(test.Archive, notify ?? new NotifyOptions(), told);
        using var follower = new Follower(test.Desk, fetcher, Options, told, sender);
        await follower.RunOnceAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What asks the outlets.</summary>
    public PageFetcher NewFetcher() => new(web.Options with { Retries = 0 }, TimeProvider.System);

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
