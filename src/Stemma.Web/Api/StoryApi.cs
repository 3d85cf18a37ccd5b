using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Api.Answers;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Web.Api;

/// <summary>What a story says: whole, by figure, by item, by pair of articles.</summary>
internal static class StoryApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/stories/{key:long}/story", WholeAsync)
            .WithStoryTag()
            .Named(
                "getStoryFile",
                "The whole story in the story format, stemma/story/1, as «stemma trace --format json» writes it."
            )
            .Answers("application/json", StatusCodes.Status304NotModified)
            .Fails(308, 404);
        routes
            .MapGet("/stories/{key:long}/figures", FiguresAsync)
            .WithStoryTag()
            .Named(
                "listFigures",
                "Lists a story's figures with their origins, and what people decided on them; the most weighty first."
            )
            .Fails(400, 404);
        routes
            .MapGet("/stories/{key:long}/figures/{item}", FigureAsync)
            .WithStoryTag()
            .Named("getFigure", "A figure with the claims that it consists of, their words and sources.")
            .Fails(404);
        routes
            .MapGet("/stories/{key:long}/items/{item}", ItemAsync)
            .WithStoryTag()
            .Named(
                "getItem",
                "Any item of a story, with the words, the rule and the reasons behind it, and what people decided on it."
            )
            .Fails(404);
        routes
            .MapGet("/stories/{key:long}/compare", CompareAsync)
            .WithStoryTag()
            .Named("compareArticles", "Two articles side by side: what they share, and what changed from one to the other.")
            .Fails(400, 404);
    }

    private static async Task<IResult> WholeAsync(
        [Description("The story.")] long key,
        HttpContext context,
        OpenedStories stories
    )
    {
        var story = await stories.OpenAsync(key, context.RequestAborted);
        Tags.Put(context.Response, StoryTag.Of(key, story.Reviewed.Revision));
        context.Response.ContentType = "application/json; charset=utf-8";
        // The format is written piece by piece, straight to the client; only the writing itself waits.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        StoryJson.Write(story.Story, context.Response.Body);
        return Results.Empty;
    }

    private static async Task<Tagged<FigureList>> FiguresAsync(
        [Description("The story.")] long key,
        [Description("Only figures of this measure: killed, injured, …")] string? measure,
        [Description("Only figures of this standing: single-source, corroborated, contested, superseded.")] string? standing,
        [AsParameters] Paging paging,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var all = story
            .Items.Section("figures")
            .Where(figure => measure is null || figure.GetProperty("measure").GetString() == measure)
            .Where(figure => standing is null || figure.GetProperty("standing").GetString() == standing)
            .ToList();
        var page = paging.Of(all);
        var next = paging.Next(paging.From + page.Length < all.Count);
        return new(story, () => new FigureList([.. page.Select(figure => FigureEntry.Of(story, figure))], all.Count, next));
    }

    private static async Task<Tagged<FigureAnswer>> FigureAsync(
        [Description("The story.")] long key,
        [Description("The figure's id, such as f1.")] string item,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var figure = FigureAnswer.Of(story, item) ?? throw NoItem(item);
        return new(story, () => figure);
    }

    private static async Task<Tagged<ItemAnswer>> ItemAsync(
        [Description("The story.")] long key,
        [Description("The item's id: f1, ARTICLE-c2, r3 …; story for the story itself; ARTICLE~ARTICLE for two articles.")]
            string item,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var found = ItemAnswer.Of(story, item) ?? throw NoItem(item);
        return new(story, () => found);
    }

    private static async Task<Tagged<ComparisonAnswer>> CompareAsync(
        [Description("The story.")] long key,
        [Description("The id of the first article.")] string one,
        [Description("The id of the second article.")] string other,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var comparison =
            ComparisonAnswer.Of(story, one, other)
            ?? throw ProblemKind.NotFound.Exception(
                "The story does not have two such articles. Give the ids of two that it has."
            );
        return new(story, () => comparison);
    }

    private static ProblemException NoItem(string item) =>
        ProblemKind.NotFound.Exception(
            $"The story has no item «{item}». Ids of figures and the like may change when articles or decisions come in.",
            "item"
        );
}
