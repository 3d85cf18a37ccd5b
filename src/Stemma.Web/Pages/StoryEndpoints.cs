using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Text;
using Stemma.Web.Components;
using Stemma.Web.Forms;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Pages;

/// <summary>The pages of one story, and what changes it as a whole.</summary>
internal static class StoryEndpoints
{
    private static readonly Dictionary<string, Func<ShownStory, Task<MarkupString>>> Parts = new(StringComparer.Ordinal)
    {
        [string.Empty] = story => story.PartAsync<OverviewPart>(),
        [StoryParts.Figures] = story => story.PartAsync<LedgerSection>(),
        [StoryParts.Contested] = story => story.PartAsync<ContestedPart>(),
        [StoryParts.Quotes] = story => story.PartAsync<QuotesPart>(),
        [StoryParts.Evidence] = story => story.PartAsync<EvidencePart>(),
        [StoryParts.Timeline] = story => story.PartAsync<TimelineSection>(),
        [StoryParts.Map] = story => story.PartAsync<MapPart>(),
        [StoryParts.Articles] = story => story.PartAsync<ArticlesPart>(),
        [StoryParts.Names] = story => story.PartAsync<NamesPart>(),
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, part) in Parts)
        {
            routes.MapGet(
                $"/stories/{{key:long}}/{path}".TrimEnd('/'),
                (long key, HttpContext context, ShownStories stories, Visitors visitors, Archive archive) =>
                    stories.ShowAsync(
                        key,
                        story => PageOfAsync(story, path, part, new PageRequest(context, visitors, archive)),
                        context.RequestAborted
                    )
            );
        }

        routes.MapGet("/stories/{key:long}/articles/{id}", ShowArticleAsync);
        routes.MapGet("/stories/{key:long}/articles/{id}/original/{hash}", Original);
        routes.MapGet("/stories/{key:long}/compare", CompareAsync);
        routes.MapGet("/stories/{key:long}/activity", ShowActivityAsync);
        routes.MapPost("/stories/{key:long}/title", RenameAsync);
        routes.MapPost("/stories/{key:long}/state", SetStateAsync);
        routes.MapPost("/stories/{key:long}/remove", RemoveAsync);
        routes.MapPost("/stories/{key:long}/merge", MergeAsync);
        routes.MapPost("/stories/{key:long}/split", SplitAsync);
    }

    private static async Task<IResult> PageOfAsync(
        ShownStory story,
        string path,
        Func<ShownStory, Task<MarkupString>> part,
        PageRequest request
    )
    {
        var name = StoryParts.All.First(known => known.Path == path).Name;
        var frame = new PageFrame(path.Length == 0 ? story.Index.Title : $"{name}: {story.Index.Title}")
        {
            Story = story,
            Part = path,
            Notice = request.Context.Request.Query["added"].ToString() is { Length: > 0 } added ? Added(added) : string.Empty,
        };
        if (path.Length > 0)
        {
            return new RazorComponentResult<SectionPage>(new { Frame = frame, Content = await part(story) });
        }

        var before = await MarkSeen.RunAsync(
            request.Archive,
            story.Reviewed.Key,
            story.Reviewed.Revision,
            request.Visitors.Of(request.Context).Name,
            request.Context.RequestAborted
        );
        return new RazorComponentResult<OverviewPage>(
            new
            {
                Frame = frame,
                Content = await part(story),
                Row = FindStories.One(request.Archive, story.Reviewed.Key),
                News = before is { } seen && seen.Revision < story.Reviewed.Revision
                    ? ReadActivity.Since(request.Archive, story.Reviewed.Key, seen.At)
                    : [],
            }
        );
    }

    private static string Added(string count) =>
        int.TryParse(count, CultureInfo.InvariantCulture, out var articles)
            ? $"{Wording.PlainWords.Of(articles, "article")} added."
            : string.Empty;

    private static Task<IResult> ShowArticleAsync(
        long key,
        string id,
        HttpContext context,
        ShownStories stories,
        Archive archive
    ) => stories.ShowAsync(key, story => ArticlePageAsync(story, id, archive), context.RequestAborted);

    private static async Task<IResult> ArticlePageAsync(ShownStory story, string id, Archive archive)
    {
        var position = story.Index.Story.PositionOf(new ArticleId(id));
        return position < 0
            ? Results.StatusCode(StatusCodes.Status404NotFound)
            : new RazorComponentResult<ArticlePage>(
                new
                {
                    Story = story,
                    Position = position,
                    Content = await story.PartAsync<ArticlePart>((nameof(ArticlePart.Position), position)),
                    Captures = FindCaptures.Run(archive, new ArticleId(id)),
                }
            );
    }

    /// <summary>As a file to keep: what somebody else published is never shown as a page of ours.</summary>
    private static IResult Original(string id, string hash, Archive archive)
    {
        var capture = FindCaptures.Run(archive, new ArticleId(id)).FirstOrDefault(kept => kept.Hash == hash);
        return capture is not null && FindCaptures.Bytes(archive, hash) is { } bytes
            ? Results.File(bytes, "application/octet-stream", SafeName(capture.Name, hash))
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    private static string SafeName(string name, string hash)
    {
        var last = name.TrimEnd('/').Split('/', '\\')[^1];
        var kept = new string([.. last.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')]).Trim(
            '.'
        );
        return kept.Length is > 0 and <= 120 ? kept : $"{hash[..12]}.bin";
    }

    private static Task<IResult> CompareAsync(long key, string? one, string? other, HttpContext context, ShownStories stories) =>
        stories.ShowAsync(
            key,
            story => ComparisonAsync(story, one ?? string.Empty, other ?? string.Empty),
            context.RequestAborted
        );

    private static async Task<IResult> ComparisonAsync(ShownStory story, string one, string other)
    {
        var articles = story.Index.Story;
        var (first, second) = (articles.PositionOf(new ArticleId(one)), articles.PositionOf(new ArticleId(other)));
        return first < 0 || second < 0 || first == second
            ? Results.StatusCode(StatusCodes.Status404NotFound)
            : new RazorComponentResult<SectionPage>(
                new
                {
                    Frame = new PageFrame($"Two articles: {story.Index.Title}") { Story = story, Part = "compare" },
                    Content = await story.PartAsync<ComparePart>(
                        (nameof(ComparePart.One), first),
                        (nameof(ComparePart.Other), second)
                    ),
                }
            );
    }

    private static Task<IResult> ShowActivityAsync(long key, HttpContext context, ShownStories stories, Archive archive) =>
        stories.ShowAsync(
            key,
            story =>
                Task.FromResult<IResult>(
                    new RazorComponentResult<StoryActivityPage>(
                        new
                        {
                            Story = story,
                            Activities = ReadActivity.Run(archive, key, take: 500),
                            Notice = context.Request.Query.ContainsKey("done") ? "Your decision is kept." : string.Empty,
                        }
                    )
                ),
            context.RequestAborted
        );

    private static async Task<IResult> RenameAsync([AsParameters] StoryForm form)
    {
        await RenameStory.RunAsync(form.Archive, form.Change, form.Text("title"), form.Cancellation);
        return Results.Redirect(WorkspaceLinks.Root(form.Key));
    }

    private static async Task<IResult> SetStateAsync([AsParameters] StoryForm form)
    {
        await SetStoryState.RunAsync(form.Archive, form.Change, form.Text("state"), form.Cancellation);
        return Results.Redirect(WorkspaceLinks.Root(form.Key));
    }

    private static async Task<IResult> RemoveAsync([AsParameters] StoryForm form)
    {
        await RemoveArticle.RunAsync(form.Archive, form.Change, new ArticleId(form.Text("article")), form.Cancellation);
        return Results.Redirect($"{WorkspaceLinks.Root(form.Key)}/articles");
    }

    private static async Task<IResult> MergeAsync([AsParameters] StoryForm form)
    {
        if (!long.TryParse(form.Text("other"), CultureInfo.InvariantCulture, out var other))
        {
            throw new ArgumentException("Give the number of the other story; it stands in its address.");
        }

        await MergeStories.RunAsync(form.Archive, form.Change, other, form.Cancellation);
        return Results.Redirect(WorkspaceLinks.Root(form.Key));
    }

    private static async Task<IResult> SplitAsync([AsParameters] StoryForm form)
    {
        ImmutableArray<ArticleId> articles = [.. form.Form["articles"].OfType<string>().Select(id => new ArticleId(id))];
        var created = await SplitStory.RunAsync(form.Archive, form.Change, articles, form.Text("title"), form.Cancellation);
        return Results.Redirect(WorkspaceLinks.Root(created));
    }

    private readonly record struct PageRequest(HttpContext Context, Visitors Visitors, Archive Archive);
}
