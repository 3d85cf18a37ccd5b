using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Api.Answers;
using Stemma.Workspace;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api;

/// <summary>What concerns the whole archive: search, what happened, where articles came from, whether it can be read.</summary>
internal static class ArchiveApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", Health).Named("getHealth", "Says that the server answers and can read its archive.");
        routes
            .MapGet("/articles", Search)
            .Named("searchArticles", "Searches the articles of all stories, best first.")
            .Fails(400);
        routes
            .MapGet("/articles/{article}/captures", Captures)
            .Named("listCaptures", "Tells from which bytes an article came, where and when.");
        routes
            .MapGet("/articles/{article}/captures/{hash}", Original)
            .Named("getCapture", "The bytes as they were received; always as a file to keep, never as a page.")
            .Answers("application/octet-stream")
            .Fails(404);
        routes.MapGet("/activity", Activity).Named("listActivity", "What happened in the archive, the latest first.").Fails(400);
        routes
            .MapGet("/stories/{key:long}/activity", StoryActivity)
            .Named("listStoryActivity", "What happened to a story, the latest first.")
            .Fails(308, 400, 404);
    }

    private static Ok<HealthAnswer> Health(Archive archive) =>
        TypedResults.Ok(
            new HealthAnswer("ok", ApiEndpoints.Version, FindStories.Run(archive, new StoryQuery { Take = 1 }).Total)
        );

    private static Ok<FoundArticleList> Search(
        [Description("Words that an article must hold; «a phrase» in quotation marks. Nothing is found where there is none.")]
            string? words,
        [AsParameters] Paging paging,
        Archive archive
    )
    {
        // One more than asked for tells whether there is another page.
        var found = FindArticles.Run(archive, words ?? string.Empty, paging.From, Math.Min(paging.Count + 1, Paging.Most));
        var page = found.Take(paging.Count).Select(FoundArticleAnswer.Of).ToImmutableArray();
        return TypedResults.Ok(
            new FoundArticleList(page, paging.Next(found.Length > paging.Count || found.Length == Paging.Most))
        );
    }

    private static Ok<CaptureList> Captures([Description("The article's id.")] string article, Archive archive) =>
        TypedResults.Ok(new CaptureList([.. FindCaptures.Run(archive, new ArticleId(article)).Select(CaptureAnswer.Of)]));

    private static IResult Original(
        [Description("The article's id.")] string article,
        [Description("The SHA-256 of the bytes.")] string hash,
        Archive archive
    ) =>
        FindCaptures.Run(archive, new ArticleId(article)).Any(kept => kept.Hash == hash)
        && FindCaptures.Bytes(archive, hash) is { } bytes
            ? TypedResults.File(bytes, "application/octet-stream", $"{hash[..12]}.bin")
            : throw ProblemKind.NotFound.Exception("The archive has no such bytes of this article.");

    private static Ok<ActivityList> Activity([AsParameters] Paging paging, Archive archive) =>
        TypedResults.Ok(PageOf(archive, 0, paging));

    private static Ok<ActivityList> StoryActivity(
        [Description("The story.")] long key,
        [AsParameters] Paging paging,
        Archive archive
    )
    {
        FindStories.RevisionOf(archive, key);
        return TypedResults.Ok(PageOf(archive, key, paging));
    }

    private static ActivityList PageOf(Archive archive, long story, Paging paging)
    {
        var found = ReadActivity.Run(archive, story, paging.From, paging.Count + 1);
        return new ActivityList(
            [.. found.Take(paging.Count).Select(ActivityAnswer.Of)],
            paging.Next(found.Length > paging.Count)
        );
    }
}
