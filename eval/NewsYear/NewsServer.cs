using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Stemma.Eval.NewsYear;

/// <summary>Serves a year of news on this machine: every outlet's feed and those pages that are out. Who drives it says how far the year has come.</summary>
internal sealed class NewsServer : IAsyncDisposable
{
    private const string PathPrefix = "/o/";

    private static readonly FrozenDictionary<string, int> ByHost = Numbered(outlet => outlet.Host);
    private static readonly FrozenDictionary<string, int> ByKey = Numbered(outlet => outlet.Key);

    private readonly WebApplication app;
    private readonly YearOfNews year;
    private readonly FrozenDictionary<int, ImmutableArray<int>> versions;
    private NewsPages pages = null!;
    private NewsFeeds feeds = null!;
    private int published;
    private long requests;

    private NewsServer(WebApplication app, YearOfNews year)
    {
        (this.app, this.year) = (app, year);
        versions = year
            .Articles.Select((article, number) => (article.First, Number: number))
            .Where(article => article.First != article.Number)
            .GroupBy(article => article.First, article => article.Number)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>At which addresses the outlets are found.</summary>
    public NewsWeb Web { get; private set; } = NewsWeb.Hosts;

    /// <summary>How many articles are out.</summary>
    public int Published => Volatile.Read(ref published);

    /// <summary>How many requests have been answered.</summary>
    public long Requests => Interlocked.Read(ref requests);

    /// <summary>Starts one with nothing out yet.</summary>
    /// <param name="year">What it serves.</param>
    /// <param name="isByPath">True for addresses such as <c>http://127.0.0.1:PORT/o/KEY/…</c>; false for those of <see cref="NewsWeb.Hosts"/>, whose dialling the caller sees to.</param>
    /// <param name="feedLength">How many entries a feed has at most.</param>
    /// <param name="port">0 for any that is free.</param>
    public static async Task<NewsServer> StartAsync(
        YearOfNews year,
        bool isByPath = false,
        int feedLength = NewsFeeds.UsualLength,
        int port = 0
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(options =>
            {
                options.AddServerHeader = false;
                options.Listen(IPAddress.Loopback, port);
            });
        var app = builder.Build();
        var server = new NewsServer(app, year);
        app.Run(server.AnswerAsync);
        await app.StartAsync().ConfigureAwait(false);
        var bound = new Uri(app.Urls.First()).Port;
        server.EndPoint = new IPEndPoint(IPAddress.Loopback, bound);
        server.Web = isByPath ? new NewsWeb(bound, true) : NewsWeb.Hosts;
        server.pages = new NewsPages(year, server.Web);
        server.feeds = new NewsFeeds(year, server.Web, feedLength);
        return server;
    }

    /// <summary>Lets the first so many articles be out; none goes back in.</summary>
    public void Publish(int count) => Volatile.Write(ref published, Math.Clamp(count, published, year.Articles.Length));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
    }

    private Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        var path = context.Request.Path.Value ?? "/";
        if (path == "/robots.txt")
        {
            return SendAsync(context, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /private/\n"u8.ToArray());
        }

        if (path == "/opml")
        {
            return SendAsync(context, "text/x-opml; charset=utf-8", Web.Opml());
        }

        var (outlet, rest) = Addressed(context.Request.Host.Host, path);
        return outlet < 0 ? NotFoundAsync(context)
            : rest == NewsWeb.FeedPathOf(NewsOutlet.All[outlet]) ? SendFeedAsync(context, outlet)
            : SendPageAsync(context, outlet, NewsWeb.NumberIn(rest));
    }

    /// <summary>The outlet that is meant, below 0 where none is, and the path in it.</summary>
    private static (int Outlet, string Path) Addressed(string host, string path)
    {
        if (ByHost.TryGetValue(host, out var outlet))
        {
            return (outlet, path);
        }

        if (!path.StartsWith(PathPrefix, StringComparison.Ordinal))
        {
            return (-1, path);
        }

        var end = path.IndexOf('/', PathPrefix.Length);
        return end > 0 && ByKey.TryGetValue(path[PathPrefix.Length..end], out outlet) ? (outlet, path[end..]) : (-1, path);
    }

    private Task SendFeedAsync(HttpContext context, int outlet)
    {
        var count = Published;
        var latest = feeds.LatestOf(outlet, count);
        return IsKnown(context, $"f{outlet}-{latest}", YearOfNews.TimeOf(latest < 0 ? 0 : year.Articles[latest].Minute))
            ? Task.CompletedTask
            : SendAsync(context, NewsFeeds.MediaTypeOf(NewsOutlet.All[outlet]), feeds.FeedOf(outlet, count));
    }

    private Task SendPageAsync(HttpContext context, int outlet, int first)
    {
        var count = Published;
        if (first < 0 || first >= count || year.Articles[first].Outlet != outlet || year.Articles[first].First != first)
        {
            return NotFoundAsync(context);
        }

        var article = VersionOf(first, count);
        return IsKnown(context, $"a{article}", year.PublishedOf(article))
            ? Task.CompletedTask
            : SendAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(pages.PageOf(article)));
    }

    /// <summary>The last version at an address that is out.</summary>
    private int VersionOf(int first, int count)
    {
        var article = first;
        foreach (var later in versions.GetValueOrDefault(first, []))
        {
            article = later < count ? later : article;
        }

        return article;
    }

    /// <summary>States which version this is; answers at once where the asker holds it already.</summary>
    private bool IsKnown(HttpContext context, string version, DateTimeOffset changed)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{year.Seed}-{version}\"");
        var (asked, answer) = (context.Request.Headers, context.Response.Headers);
        answer.ETag = tag;
        answer.LastModified = changed.ToString("R", CultureInfo.InvariantCulture);
        var isKnown =
            asked.IfNoneMatch.Count > 0
                ? asked.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
                : DateTimeOffset.TryParse(
                    asked.IfModifiedSince,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var since
                )
                    && changed <= since;
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return isKnown;
    }

    private static Task SendAsync(HttpContext context, string kind, byte[] bytes)
    {
        context.Response.ContentType = kind;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static FrozenDictionary<string, int> Numbered(Func<NewsOutlet, string> name) =>
        NewsOutlet
            .All.Select((outlet, number) => (Name: name(outlet), Number: number))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Number, StringComparer.OrdinalIgnoreCase);
}
