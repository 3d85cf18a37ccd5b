using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Api.Answers;
using Stemma.Web.Api.Asked;
using Stemma.Workspace;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api;

/// <summary>Stories as a whole: listed, made, named, closed, joined and parted.</summary>
internal static class StoriesApi
{
    private const int MostArticles = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stories", List).Named("listStories", "Lists the stories, those changed last first.").Fails(400);
        routes
            .MapPost("/stories", CreateAsync)
            .Named("createStory", "Makes a story, with or without articles.")
            .TakesJson()
            .Fails(400, 413, 415, 422);
        routes
            .MapGet("/stories/{key:long}", OneAsync)
            .WithStoryTag()
            .Named("getStory", "Tells what a story is called, how it stands, and how much it has.")
            .Fails(308, 404);
        routes
            .MapPatch("/stories/{key:long}", UpdateAsync)
            .Named("updateStory", "Gives a story a title, closes it, or opens it again.")
            .TakesJson()
            .Fails(400, 404, 412, 413, 415, 422);
        routes
            .MapPost("/stories/{key:long}/merge", MergeAsync)
            .Named("mergeStories", "Puts the articles and decisions of another story into this one.")
            .TakesJson()
            .Fails(400, 404, 412, 413, 415, 422);
        routes
            .MapPost("/stories/{key:long}/split", SplitAsync)
            .Named("splitStory", "Makes some articles of a story a story of their own.")
            .TakesJson()
            .Fails(400, 404, 412, 413, 415, 422);
    }

    private static Ok<StoryList> List(
        [Description("Words that a story must hold, in its title or in an article.")] string? words,
        [Description("open, closed or merged; all but merged ones where it is not given.")] string? state,
        [AsParameters] Paging paging,
        Archive archive
    )
    {
        var page = FindStories.Run(
            archive,
            new StoryQuery
            {
                Words = words ?? string.Empty,
                State = state ?? string.Empty,
                Skip = paging.From,
                Take = paging.Count,
            }
        );
        return TypedResults.Ok(
            new StoryList(
                [.. page.Stories.Select(StorySummary.Of)],
                page.Total,
                paging.Next(paging.From + page.Stories.Length < page.Total)
            )
        );
    }

    private static async Task<Created<StorySummary>> CreateAsync(
        NewStory asked,
        ApiChange change,
        HttpContext context,
        Archive archive
    )
    {
        if (asked.Articles.Length > MostArticles)
        {
            throw ProblemKind.Invalid.Exception(
                $"A story can be made with at most {MostArticles} articles. Add the rest to it afterwards.",
                "articles"
            );
        }

        var key = asked.Articles.IsEmpty
            ? await CreateStory.RunAsync(archive, asked.Title, change.By, change.RequestKey(), context.RequestAborted)
            : await CreateWithArticlesAsync(asked, change, archive, context.RequestAborted);
        return Created(context, archive, key);
    }

    private static async Task<long> CreateWithArticlesAsync(
        NewStory asked,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        var request = new AddRequest(
            0,
            [.. asked.Articles.Select(article => article.ToCapture())],
            change.By,
            change.RequestKey(),
            asked.Title
        );
        var added = await AddArticles.RunAsync(archive, request, cancellation);
        return added.Story != 0 ? added.Story : throw ArticlesApi.NothingRead(added.Diagnostics);
    }

    private static async Task<Tagged<StorySummary>> OneAsync(
        [Description("The story.")] long key,
        OpenedStories stories,
        Archive archive,
        CancellationToken cancellation
    )
    {
        // The machine's title comes of the reading, and the tag promises that nothing changes any more.
        var story = await stories.OpenAsync(key, cancellation);
        return new(
            story,
            () => SummaryOf(archive, key) with { Title = story.Reviewed.Title, Revision = story.Reviewed.Revision }
        );
    }

    private static Ok<StorySummary> Changed(long key, HttpContext context, Archive archive)
    {
        var story = SummaryOf(archive, key);
        context.Response.Headers.ETag = StoryTag.Of(key, story.Revision);
        return TypedResults.Ok(story);
    }

    private static async Task<Ok<StorySummary>> UpdateAsync(
        [Description("The story.")] long key,
        StoryUpdate asked,
        ApiChange change,
        HttpContext context,
        Archive archive
    )
    {
        if (asked is { Title: null, State: null })
        {
            throw ProblemKind.Invalid.Exception("Nothing is to be changed. Give «title» or «state».");
        }

        // The state first: a wrong one is refused before anything is changed.
        if (asked.State is { } state)
        {
            await SetStoryState.RunAsync(archive, change.Of(key, "#state"), state, context.RequestAborted);
        }

        if (asked.Title is { } title)
        {
            var rename = change.Of(key, "#title");
            await RenameStory.RunAsync(
                archive,
                asked.State is null ? rename : rename with { Expected = null },
                title,
                context.RequestAborted
            );
        }

        return Changed(key, context, archive);
    }

    private static async Task<Ok<StorySummary>> MergeAsync(
        [Description("The story.")] long key,
        StoryMerge asked,
        ApiChange change,
        HttpContext context,
        Archive archive
    )
    {
        await MergeStories.RunAsync(archive, change.Of(key), asked.Other, context.RequestAborted);
        return Changed(key, context, archive);
    }

    private static async Task<Created<StorySummary>> SplitAsync(
        [Description("The story.")] long key,
        StorySplit asked,
        ApiChange change,
        HttpContext context,
        Archive archive
    )
    {
        var created = await SplitStory.RunAsync(
            archive,
            change.Of(key),
            [.. asked.Articles.Select(id => new ArticleId(id))],
            asked.Title,
            context.RequestAborted
        );
        return Created(context, archive, created);
    }

    private static Created<StorySummary> Created(HttpContext context, Archive archive, long key)
    {
        var story = SummaryOf(archive, key);
        context.Response.Headers.ETag = StoryTag.Of(key, story.Revision);
        return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"{ApiEndpoints.Root}/stories/{key}"), story);
    }

    private static StorySummary SummaryOf(Archive archive, long key)
    {
        // Tells a story that was merged from one that never was.
        FindStories.RevisionOf(archive, key);
        return StorySummary.Of(FindStories.One(archive, key) ?? throw new StoryNotFoundException(key));
    }
}
