using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Stemma.Web.Tests.Following;

/// <summary>An outlet on this machine with a feed, whose articles a test publishes.</summary>
internal sealed class LocalFeed : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<(string Title, string Text)> articles = [];
    private readonly Lock gate = new();

    private LocalFeed(WebApplication app) => this.app = app;

    public string Address { get; private set; } = string.Empty;

    public static async Task<LocalFeed> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var feed = new LocalFeed(app);
        app.MapGet("/feed", () => Results.Text(feed.Feed(), "application/rss+xml"));
        app.MapGet("/articles/{number:int}", (int number) => Results.Text(feed.Page(number), "text/html"));
        await app.StartAsync();
        feed.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return feed;
    }

    public void Publish(string title, string text)
    {
        lock (gate)
        {
            articles.Add((title, text));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Feed()
    {
        lock (gate)
        {
            var items = articles.Select(
                (article, number) =>
                    $"<item><title>{article.Title}</title><link>{Address}/articles/{number}</link><guid>{number}</guid></item>"
            );
            return $"<rss version=\"2.0\"><channel><title>Harbour Post</title>{string.Concat(items.Reverse())}</channel></rss>";
        }
    }

    private string Page(int number)
    {
        lock (gate)
        {
            var (title, text) = articles[number];
            return $"<html><head><title>{title}</title><meta property=\"og:site_name\" content=\"Harbour Post\"></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>";
        }
    }
}
