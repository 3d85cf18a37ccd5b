using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Notifying;

namespace Stemma.Web.Pages;

/// <summary>Who is told what moves, by webhook or e-mail.</summary>
internal static class NotifyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notify", Show);
        routes.MapPost("/notify", AddAsync);
        routes.MapPost("/notify/{number:long}/state", PauseAsync);
        routes.MapPost("/notify/{number:long}/remove", RemoveAsync);
        routes.MapPost("/notify/{number:long}/test", TestAsync);
    }

    private static RazorComponentResult<NotifyPage> Show(string? words, long? story, Archive archive) =>
        Page(archive, string.Empty, [], words, story);

    private static RazorComponentResult<NotifyPage> Page(
        Archive archive,
        string notice,
        ImmutableArray<Diagnostic> problems,
        string? words = null,
        long? story = null
    ) =>
        new(
            new
            {
                Subscriptions = FindSubscriptions.Run(archive),
                Notice = notice,
                Problems = problems,
                Words = words ?? string.Empty,
                Story = story ?? 0,
            }
        );

    /// <summary>The secret is in the answer itself: an address that showed it again would keep it.</summary>
    private static async Task<IResult> AddAsync(
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive,
        WorkspaceOptions options
    )
    {
        var wanted = new WantedSubscription(ActForm.Text(form, "target"), ActForm.Text(form, "words"), StoryOf(form));
        var by = visitors.Of(context).Name;
        var made = await AddSubscription.RunAsync(archive, wanted, by, options.Fetching, context.RequestAborted);
        return made.Secret.Length > 0
            ? new RazorComponentResult<NewSubscriptionPage>(new { Made = made })
            : Results.LocalRedirect("/notify");
    }

    private static async Task<IResult> PauseAsync(long number, IFormCollection form, HttpContext context, Archive archive)
    {
        await PauseSubscription.RunAsync(archive, number, ActForm.Text(form, "state") == "paused", context.RequestAborted);
        return Results.LocalRedirect("/notify");
    }

    private static async Task<IResult> RemoveAsync(long number, IFormCollection form, HttpContext context, Archive archive)
    {
        _ = form; // Read, so that a form of another site is refused.
        await RemoveSubscription.RunAsync(archive, number, context.RequestAborted);
        return Results.LocalRedirect("/notify");
    }

    private static async Task<IResult> TestAsync(
        long number,
        IFormCollection form,
        HttpContext context,
        Archive archive,
        WorkspaceOptions options
    )
    {
        _ = form; // Read, so that a form of another site is refused.
        var sending = options.Notify with { Fetching = options.Fetching };
        return await TestSubscription.RunAsync(archive, number, sending, context.RequestAborted) is { } problem
            ? Page(archive, string.Empty, [problem])
            : Page(archive, "The test was taken.", []);
    }

    private static long StoryOf(IFormCollection form) =>
        ActForm.Text(form, "story") is not { Length: > 0 } text ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var story) ? story
        : throw new NotifyRefusedException("The number of a story is a whole number, as it stands in the address of its page.");
}
