using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Web.Api.Description;
using Stemma.Web.Hosting;
using Stemma.Workspace.Desk;

namespace Stemma.Web.Api;

/// <summary>The programs' side of the workspace, under <c>/api/v1</c>; described in docs/api.md and, for programs, in <c>openapi.json</c>.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    /// <summary>The longest JSON that is taken.</summary>
    public const long MostJsonBytes = 16L * 1024 * 1024;

    /// <summary>Of Stemma.</summary>
    public static string Version { get; } =
        typeof(ApiEndpoints)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(provider => new OpenedStories(
            provider.GetRequiredService<StoryDesk>(),
            provider.GetRequiredService<WorkspaceOptions>().Patience
        ));
        services.AddSingleton<ApiDescription>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configured(json.SerializerOptions));
        // What is wrong with a request is told in words, not by its number alone.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddOpenApi(ApiDescription.Name, DescribedOperations.Configure);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        api.AddEndpointFilter(UploadGuard.CheckAsync);
        foreach (var status in (int[])[401, 403, 421, 429, 500, 503])
        {
            api.WithMetadata(ProblemOf(status));
        }

        StoriesApi.Map(api.MapGroup(string.Empty).WithTags("stories"));
        StoryApi.Map(api.MapGroup(string.Empty).WithTags("reading"));
        ArticlesApi.Map(api.MapGroup(string.Empty).WithTags("articles"));
        DecisionsApi.Map(api.MapGroup(string.Empty).WithTags("review"));
        ExportsApi.Map(api.MapGroup(string.Empty).WithTags("exports"));
        FeedsApi.Map(api.MapGroup(string.Empty).WithTags("feeds"));
        MovementsApi.Map(api.MapGroup(string.Empty).WithTags("movements"));
        SubscriptionsApi.Map(api.MapGroup(string.Empty).WithTags("subscriptions"));
        ArchiveApi.Map(api.MapGroup(string.Empty).WithTags("archive"));
        api.MapGet("/openapi.json", (ApiDescription description) => description.SendAsync())
            .WithTags("archive")
            .Named("getDescription", "This description: OpenAPI 3.1.")
            .Answers("application/json");
    }

    /// <summary>The operation's name and what it does.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder route, string name, string summary) =>
        route.WithName(name).WithSummary(summary);

    /// <summary>A JSON body, of bounded size.</summary>
    public static RouteHandlerBuilder TakesJson(this RouteHandlerBuilder route) =>
        route.WithMetadata(new RequestSizeLimitAttribute(MostJsonBytes));

    /// <summary>What it answers beside problems, where the type of its result does not say.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, string mediaType, params int[] others)
    {
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [mediaType]));
        foreach (var status in others)
        {
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(void)));
        }

        return route;
    }

    /// <summary>The problems that it answers.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.WithMetadata(ProblemOf(status));
        }

        return route;
    }

    private static ProducesResponseTypeMetadata ProblemOf(int status) => new(status, typeof(Problem), [ApiProblems.MediaType]);
}
