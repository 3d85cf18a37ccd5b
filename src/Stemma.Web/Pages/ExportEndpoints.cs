using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Workspace;
using Stemma.Workspace.Formats.Exports;

namespace Stemma.Web.Pages;

/// <summary>A story as a file to take away.</summary>
internal static class ExportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/stories/{key:long}/export", ExportAsync);

    private static Task<IResult> ExportAsync(
        long key,
        string? format,
        HttpContext context,
        ShownStories stories,
        Archive archive,
        TimeProvider clock
    ) =>
        stories.ShowAsync(
            key,
            async story =>
                format is null ? new RazorComponentResult<ExportPage>(new { Story = story })
                : ExportFormat.Find(format) is { } known
                    ? await StoryDownload.MakeAsync(story.Reviewed, known, archive, clock, context.RequestAborted)
                : Results.StatusCode(StatusCodes.Status404NotFound),
            context.RequestAborted
        );
}
