using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Api.Answers;
using Stemma.Web.Api.Asked;
using Stemma.Workspace;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Formats.Captures;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api;

/// <summary>The articles of a story.</summary>
internal static class ArticlesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/stories/{key:long}/articles", ListAsync)
            .WithStoryTag()
            .Named("listArticles", "Lists the articles of a story.")
            .Fails(400, 404);
        routes
            .MapGet("/stories/{key:long}/articles/{article}", OneAsync)
            .WithStoryTag()
            .Named("getArticle", "An article with its text and everything that was read in it.")
            .Fails(404);
        routes
            .MapPost("/stories/{key:long}/articles", AddAsync)
            .Named(
                "addArticles",
                "Adds articles to a story: one as JSON, files as a form, or the bytes of one file (text, HTML, JSON, a feed, ZIP, WARC, WACZ)."
            )
            .Fails(400, 404, 412, 413, 415, 422);
        routes
            .MapPost("/stories/{key:long}/fetch", FetchAsync)
            .Named("fetchArticle", "Fetches a page of the public web and adds its article to a story.")
            .TakesJson()
            .Fails(400, 404, 412, 413, 415, 422);
        routes
            .MapDelete("/stories/{key:long}/articles/{article}", RemoveAsync)
            .Named("removeArticle", "Takes an article out of a story. The archive keeps it, and what was decided on it.")
            .Fails(404, 412);
    }

    private static async Task<Tagged<ArticleList>> ListAsync(
        [Description("The story.")] long key,
        [AsParameters] Paging paging,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var page = paging.Of(story.Story.Articles);
        var total = story.Story.Articles.Length;
        var next = paging.Next(paging.From + page.Length < total);
        return new(story, () => new ArticleList([.. page.Select(ArticleEntry.Of)], total, next));
    }

    private static async Task<Tagged<ArticleAnswer>> OneAsync(
        [Description("The story.")] long key,
        [Description("The article's id: twelve hexadecimal digits.")] string article,
        OpenedStories stories,
        CancellationToken cancellation
    )
    {
        var story = await stories.OpenAsync(key, cancellation);
        var answer =
            ArticleAnswer.Of(story, article)
            ?? throw ProblemKind.NotFound.Exception($"The story has no article «{article}».", "article");
        return new(story, () => answer);
    }

    private static async Task<Ok<AddedAnswer>> AddAsync(
        [Description("The story.")] long key,
        ApiChange change,
        HttpContext context,
        Archive archive
    )
    {
        var sent = await SentArticles.ReadAsync(context);
        return await KeepAsync(key, sent, change, archive, context.RequestAborted);
    }

    private static async Task<Ok<AddedAnswer>> FetchAsync(
        [Description("The story.")] long key,
        PageToFetch asked,
        ApiChange change,
        PageFetcher fetcher,
        Archive archive,
        CancellationToken cancellation
    )
    {
        // Nothing is asked of others for a story that is not there.
        FindStories.RevisionOf(archive, key);
        var outcome = await fetcher.FetchAsync(asked.Address, cancellation);
        return await KeepAsync(key, outcome.ToCaptures(), change, archive, cancellation);
    }

    private static async Task<Ok<AddedAnswer>> KeepAsync(
        long key,
        ReadCaptures sent,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        var conditions = change.Of(key);
        var request = new AddRequest(key, sent.Captures, change.By, conditions.RequestKey) { Expected = conditions.Expected };
        var added = await AddArticles.RunAsync(archive, request, cancellation);
        ImmutableArray<Diagnostic> diagnostics = [.. sent.Diagnostics, .. added.Diagnostics];
        return added.Added + added.Known > 0
            ? TypedResults.Ok(
                new AddedAnswer(added.Story, added.Added, added.Known, [.. diagnostics.Select(DiagnosticAnswer.Of)])
            )
            : throw NothingRead(diagnostics);
    }

    private static async Task<NoContent> RemoveAsync(
        [Description("The story.")] long key,
        [Description("The article's id.")] string article,
        ApiChange change,
        Archive archive,
        CancellationToken cancellation
    )
    {
        await RemoveArticle.RunAsync(archive, change.Of(key), new ArticleId(article), cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Nothing that was sent holds an article.</summary>
    public static ProblemException NothingRead(ImmutableArray<Diagnostic> diagnostics) =>
        new(
            ProblemKind.NothingRead.With(
                diagnostics.IsEmpty ? "Nothing was sent. Send at least one article." : diagnostics[0].Message
            ) with
            {
                Diagnostics = [.. diagnostics.Select(DiagnosticAnswer.Of)],
            }
        );
}
