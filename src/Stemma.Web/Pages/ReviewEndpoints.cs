using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Pages;

/// <summary>The pages of single items, and what people decide on them.</summary>
internal static class ReviewEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stories/{key:long}/items/{id}", ShowAsync);
        routes.MapPost("/stories/{key:long}/items/{id}", DecideAsync);
        routes.MapPost("/stories/{key:long}/decisions/{number:long}/undo", UndoAsync);
        routes.MapPost("/stories/{key:long}/decisions/{number:long}/settle", SettleAsync);
    }

    private static Task<IResult> ShowAsync(long key, string id, HttpContext context, ShownStories stories, Visitors visitors) =>
        stories.ShowAsync(key, story => Task.FromResult(PageOf(story, id, context, visitors)), context.RequestAborted);

    private static IResult PageOf(ShownStory story, string id, HttpContext context, Visitors visitors) =>
        story.Subjects.Value.Find(id) is { } subject
            ? new RazorComponentResult<ItemPage>(
                new
                {
                    Story = story,
                    Id = story.Subjects.Value.IdOf(subject) ?? id,
                    Subject = subject,
                    Visitor = visitors.Of(context),
                    Notice = context.Request.Query.ContainsKey("done") ? "Your decision is kept." : string.Empty,
                }
            )
            : Results.StatusCode(StatusCodes.Status404NotFound);

    private static async Task<IResult> DecideAsync(
        long key,
        string id,
        IFormCollection form,
        HttpContext context,
        StoryDesk desk,
        Visitors visitors
    )
    {
        var decision = await DecideInStory.RunAsync(
            desk,
            new DecideRequest(key, id, ActForm.Read(form), visitors.Of(context).Name)
            {
                Mark = ActForm.Text(form, "mark"),
                Why = ActForm.Text(form, "why"),
                Others = [.. form["others"].Where(other => !string.IsNullOrEmpty(other)).OfType<string>()],
                RequestKey = ActForm.Text(form, "request"),
            },
            context.RequestAborted
        );
        return await BackToAsync(desk, key, decision, context.RequestAborted);
    }

    private static async Task<IResult> UndoAsync(
        long key,
        long number,
        IFormCollection form,
        HttpContext context,
        StoryDesk desk,
        Visitors visitors
    )
    {
        await DecideInStory.RunAsync(
            desk,
            new DecideRequest(key, StorySubjects.WholeStory, new Act.Undo(number), visitors.Of(context).Name)
            {
                Why = ActForm.Text(form, "why"),
                RequestKey = ActForm.Text(form, "request"),
            },
            context.RequestAborted
        );
        var story = await desk.OpenAsync(key, context.RequestAborted);
        return await BackToAsync(desk, key, story.Log.First(decision => decision.Number == number), context.RequestAborted);
    }

    private static async Task<IResult> SettleAsync(
        long key,
        long number,
        IFormCollection form,
        HttpContext context,
        StoryDesk desk,
        Visitors visitors
    )
    {
        var item = ActForm.Text(form, "item");
        await DecideInStory.RunAsync(
            desk,
            new DecideRequest(
                key,
                item.Length > 0 ? item : StorySubjects.WholeStory,
                new Act.Settle(number, item.Length > 0),
                visitors.Of(context).Name
            )
            {
                Why = ActForm.Text(form, "why"),
                RequestKey = ActForm.Text(form, "request"),
            },
            context.RequestAborted
        );
        return Results.Redirect($"{WorkspaceLinks.Root(key)}/activity#orphans");
    }

    /// <summary>The item's id may be another now, as after a merge.</summary>
    private static async Task<IResult> BackToAsync(StoryDesk desk, long key, Decision decision, CancellationToken cancellation)
    {
        var story = await desk.OpenAsync(key, cancellation);
        var id = new StorySubjects(story.Story).IdOf(decision.Subject);
        return Results.Redirect(
            id is null or StorySubjects.WholeStory
                ? $"{WorkspaceLinks.Root(key)}/activity?done"
                : $"{WorkspaceLinks.Item(key, id)}?done#review"
        );
    }
}
