using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Access;
using Stemma.Workspace;
using Stemma.Workspace.Following;
using Stemma.Workspace.Formats.Atom;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Pages;

/// <summary>What moved: as pages, and as Atom feeds of one story, of a search, and of all.</summary>
internal static class MovementEndpoints
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/moved", Show);
        routes.MapGet("/moved.atom", Feed);
        routes.MapGet("/stories/{key:long}/moved", ShowStoryAsync);
        routes.MapGet("/stories/{key:long}/moved.atom", StoryFeed);
    }

    private static RazorComponentResult<MovedPage> Show(string? words, Archive archive) =>
        new(new { Words = words ?? string.Empty, Movements = FindMovements.Holding(archive, words ?? string.Empty, Most) });

    [TakesBasic]
    private static IResult Feed(string? words, HttpContext context, Archive archive)
    {
        var query = string.IsNullOrWhiteSpace(words) ? string.Empty : $"?words={Uri.EscapeDataString(words)}";
        return Atom(
            query.Length == 0 ? "What moved" : $"What moved: {words}",
            context,
            $"/moved.atom{query}",
            $"/moved{query}",
            FindMovements.Holding(archive, words ?? string.Empty, Most)
        );
    }

    private static Task<IResult> ShowStoryAsync(long key, HttpContext context, ShownStories stories, Archive archive) =>
        stories.ShowAsync(
            key,
            story =>
                Task.FromResult<IResult>(
                    new RazorComponentResult<StoryMovedPage>(
                        new
                        {
                            Frame = new PageFrame($"What moved: {story.Index.Title}") { Story = story, Part = StoryParts.Moved },
                            Movements = FindMovements.Run(archive, key, Most),
                        }
                    )
                ),
            context.RequestAborted
        );

    [TakesBasic]
    private static IResult StoryFeed(long key, HttpContext context, Archive archive)
    {
        // Of a story that was merged, the answer says where it went.
        FindStories.RevisionOf(archive, key);
        var page = $"{WorkspaceLinks.Root(key)}/moved";
        var title = FindStories.One(archive, key)?.Title is { Length: > 0 } known
            ? known
            : string.Create(CultureInfo.InvariantCulture, $"Story {key}");
        return Atom(title, context, $"{page}.atom", page, FindMovements.Run(archive, key, Most));
    }

    private static IResult Atom(
        string title,
        HttpContext context,
        string path,
        string page,
        IReadOnlyCollection<StoryMovement> movements
    )
    {
        var site = $"{context.Request.Scheme}://{context.Request.Host}";
        return Results.Bytes(MovementFeed.Write(title, site, path, page, movements), "application/atom+xml; charset=utf-8");
    }
}
