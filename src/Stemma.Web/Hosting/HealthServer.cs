using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stemma.Web.Api;
using Stemma.Workspace.Following;

namespace Stemma.Web.Hosting;

/// <summary>Tells a supervisor how a process without pages fares: <c>/healthz/live</c> and <c>/healthz/ready</c>. Nothing of the archive and no secret is in the answers.</summary>
public static class HealthServer
{
    private const int MostConnections = 64;

    /// <summary>The server, ready to start.</summary>
    /// <param name="address">Where it listens; port 0 takes any free one.</param>
    /// <param name="check">Tells whether the process can do its work; asked once for all who ask at one time.</param>
    public static WebApplication Build(IPEndPoint address, Func<CancellationToken, Task<FollowingHealth>> check)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(check);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" }
        );
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(address);
        });
        builder.Logging.ClearProviders();
        // Who stops the process, stops this.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configured(json.SerializerOptions));
        var app = builder.Build();
        app.Use(
            (context, next) =>
            {
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers.CacheControl = "no-store";
                return next(context);
            }
        );
        var shared = new SharedCheck(check);
        app.MapGet("/healthz/live", () => TypedResults.Ok(new LiveAnswer("ok", ApiEndpoints.Version)));
        app.MapGet("/healthz/ready", async (CancellationToken cancellation) => Answer(await shared.RunAsync(cancellation)));
        return app;
    }

    private static IResult Answer(FollowingHealth health) =>
        TypedResults.Json(
            new ReadyAnswer(
                WordOf(health.IsReady),
                ApiEndpoints.Version,
                WordOf(health.ArchiveAnswers),
                health.QueueAnswers is { } answers ? WordOf(answers) : null,
                health.Stuck
            ),
            statusCode: health.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );

    private static string WordOf(bool isWell) => isWell ? "ok" : "unavailable";

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed record LiveAnswer(string Status, string Version);

    private sealed record ReadyAnswer(
        string Status,
        string Version,
        string Archive,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Queue,
        ImmutableArray<string> Stuck
    );
}
