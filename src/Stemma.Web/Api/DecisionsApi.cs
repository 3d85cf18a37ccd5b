using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Api.Answers;
using Stemma.Web.Api.Asked;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Api;

/// <summary>What people decide on a story.</summary>
internal static class DecisionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/stories/{key:long}/decisions", ListAsync)
            .WithStoryTag()
            .Named("listDecisions", "Every decision on a story, by number: the audit trail.")
            .Fails(400, 404);
        routes
            .MapPost("/stories/{key:long}/decisions", DecideAsync)
            .Named("decide", "Makes a decision on an item of a story.")
            .TakesJson()
            .Fails(400, 404, 409, 412, 413, 415, 422);
        routes
            .MapPost("/stories/{key:long}/decisions/{number:long}/undo", UndoAsync)
            .Named("undoDecision", "Makes a decision hold no longer; it stays in the trail.")
            .TakesJson()
            .Fails(400, 404, 412, 413, 415, 422);
    }

    private static async Task<Tagged<DecisionList>> ListAsync(
        [Description("The story.")] long key,
        [AsParameters] Paging paging,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var page = paging.Of(story.Reviewed.Log);
        var total = story.Reviewed.Log.Length;
        var next = paging.Next(paging.From + page.Length < total);
        return new(story, () => new DecisionList([.. page.Select(decision => DecisionAnswer.Of(story, decision))], total, next));
    }

    private static Task<Created<DecisionAnswer>> DecideAsync(
        [Description("The story.")] long key,
        NewDecision asked,
        ApiChange change,
        HttpContext context,
        StoryDesk desk,
        OpenedStories stories
    ) =>
        KeepAsync(
            new DecideRequest(key, asked.Item, asked.Act, change.By)
            {
                Others = asked.Others,
                Mark = asked.Mark,
                Why = asked.Why,
            },
            change,
            context,
            desk,
            stories
        );

    private static Task<Created<DecisionAnswer>> UndoAsync(
        [Description("The story.")] long key,
        [Description("The decision's number.")] long number,
        UndoReason asked,
        ApiChange change,
        HttpContext context,
        StoryDesk desk,
        OpenedStories stories
    ) =>
        KeepAsync(
            new DecideRequest(key, StorySubjects.WholeStory, new Act.Undo(number), change.By) { Why = asked.Why },
            change,
            context,
            desk,
            stories
        );

    private static async Task<Created<DecisionAnswer>> KeepAsync(
        DecideRequest request,
        ApiChange change,
        HttpContext context,
        StoryDesk desk,
        OpenedStories stories
    )
    {
        // A story that takes long to read says so before anything is decided.
        await stories.OpenAsync(request.Story, context.RequestAborted);
        var conditions = change.Of(request.Story);
        var decision = await DecideInStory.RunAsync(
            desk,
            request with
            {
                RequestKey = conditions.RequestKey,
                Expected = conditions.Expected,
            },
            context.RequestAborted
        );
        var story = await stories.OpenAsync(request.Story, context.RequestAborted);
        Tags.Put(context.Response, StoryTag.Of(request.Story, story.Reviewed.Revision));
        return TypedResults.Created(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ApiEndpoints.Root}/stories/{request.Story}/decisions?skip={PositionOf(story, decision)}&take=1"
            ),
            DecisionAnswer.Of(story, decision)
        );
    }

    private static int PositionOf(OpenedStory story, Decision decision) =>
        story.Reviewed.Log.Count(earlier => earlier.Number < decision.Number);
}
