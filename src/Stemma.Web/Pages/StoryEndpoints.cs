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
                    ShowAsync(key, path, part, new StoryRequest(context, stories, visitors, archive))
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

    private static async Task<IResult> ShowAsync(
        long key,
        string path,
        Func<ShownStory, Task<MarkupString>> part,
        StoryRequest request
    )
    {
        var (story, progress) = await request.Stories.LookAsync(key, request.Context.RequestAborted);
        if (story is null)
        {
            return new RazorComponentResult<ReadingPage>(new { Progress = progress });
        }

        var visitor = request.Visitors.Of(request.Context);
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
            key,
            story.Reviewed.Revision,
            visitor.Name,
            request.Context.RequestAborted
        );
        return new RazorComponentResult<OverviewPage>(
            new
            {
                Frame = frame,
                Content = await part(story),
                Row = FindStories.One(request.Archive, key),
                News = before is { } seen && seen.Revision < story.Reviewed.Revision
                    ? ReadActivity.Since(request.Archive, key, seen.At)
                    : [],
            }
        );
    }

    private static string Added(string count) =>
        int.TryParse(count, CultureInfo.InvariantCulture, out var articles)
            ? $"{Wording.PlainWords.Of(articles, "article")} added."
            : string.Empty;

    private static async Task<IResult> ShowArticleAsync(
        long key,
        string id,
        HttpContext context,
        ShownStories stories,
        Archive archive
    )
    {
        var (story, progress) = await stories.LookAsync(key, context.RequestAborted);
        if (story is null)
        {
            return new RazorComponentResult<ReadingPage>(new { Progress = progress });
        }

        var position = PositionOf(story, id);
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

    private static async Task<IResult> CompareAsync(
        long key,
        string? one,
        string? other,
        HttpContext context,
        ShownStories stories
    )
    {
        var (story, progress) = await stories.LookAsync(key, context.RequestAborted);
        if (story is null)
        {
            return new RazorComponentResult<ReadingPage>(new { Progress = progress });
        }

        var (first, second) = (PositionOf(story, one), PositionOf(story, other));
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

    private static int PositionOf(ShownStory story, string? id)
    {
        var articles = story.Index.Story.Articles;
        for (var position = 0; position < articles.Length; position++)
        {
            if (articles[position].Article.Id.Value == id)
            {
                return position;
            }
        }

        return -1;
    }

    private static async Task<IResult> ShowActivityAsync(long key, HttpContext context, ShownStories stories, Archive archive)
    {
        var (story, progress) = await stories.LookAsync(key, context.RequestAborted);
        return story is null
            ? new RazorComponentResult<ReadingPage>(new { Progress = progress })
            : new RazorComponentResult<StoryActivityPage>(
                new
                {
                    Story = story,
                    Activities = ReadActivity.Run(archive, key, take: 500),
                    Notice = context.Request.Query.ContainsKey("done") ? "Your decision is kept." : string.Empty,
                }
            );
    }

    private static StoryChange ChangeOf(long key, IFormCollection form, HttpContext context, Visitors visitors) =>
        new(key, visitors.Of(context).Name, ActForm.Text(form, "request"));

    private static async Task<IResult> RenameAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        await RenameStory.RunAsync(
            archive,
            ChangeOf(key, form, context, visitors),
            ActForm.Text(form, "title"),
            context.RequestAborted
        );
        return Results.Redirect(WorkspaceLinks.Root(key));
    }

    private static async Task<IResult> SetStateAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        await SetStoryState.RunAsync(
            archive,
            ChangeOf(key, form, context, visitors),
            ActForm.Text(form, "state"),
            context.RequestAborted
        );
        return Results.Redirect(WorkspaceLinks.Root(key));
    }

    private static async Task<IResult> RemoveAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var article = new ArticleId(ActForm.Text(form, "article"));
        await RemoveArticle.RunAsync(archive, ChangeOf(key, form, context, visitors), article, context.RequestAborted);
        return Results.Redirect($"{WorkspaceLinks.Root(key)}/articles");
    }

    private static async Task<IResult> MergeAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        if (!long.TryParse(ActForm.Text(form, "other"), CultureInfo.InvariantCulture, out var other))
        {
            throw new ArgumentException("Give the number of the other story; it stands in its address.");
        }

        await MergeStories.RunAsync(archive, ChangeOf(key, form, context, visitors), other, context.RequestAborted);
        return Results.Redirect(WorkspaceLinks.Root(key));
    }

    private static async Task<IResult> SplitAsync(
        long key,
        IFormCollection form,
        HttpContext context,
        Visitors visitors,
        Archive archive
    )
    {
        var created = await SplitStory.RunAsync(
            archive,
            ChangeOf(key, form, context, visitors),
            [.. form["articles"].OfType<string>().Select(id => new ArticleId(id))],
            ActForm.Text(form, "title"),
            context.RequestAborted
        );
        return Results.Redirect(WorkspaceLinks.Root(created));
    }

    private readonly record struct StoryRequest(HttpContext Context, ShownStories Stories, Visitors Visitors, Archive Archive);
}
