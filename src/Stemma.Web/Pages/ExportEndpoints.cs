using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Workspace;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Pages;

/// <summary>A story as a file to take away.</summary>
internal static class ExportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/stories/{key:long}/export", ExportAsync);

    private static async Task<IResult> ExportAsync(
        long key,
        string? format,
        HttpContext context,
        ShownStories stories,
        Archive archive,
        TimeProvider clock
    )
    {
        var (story, progress) = await stories.LookAsync(key, context.RequestAborted);
        if (story is null)
        {
            return new RazorComponentResult<ReadingPage>(new { Progress = progress });
        }

        if (format is null)
        {
            return new RazorComponentResult<ExportPage>(new { Story = story });
        }

        return ExportFormat.Find(format) is { } known
            ? await FileOfAsync(story, known, key, archive, clock, context.RequestAborted)
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    /// <summary>Written whole before it is sent: a reader gets a file or an error, never half of one.</summary>
    private static async Task<IResult> FileOfAsync(
        ShownStory story,
        ExportFormat format,
        long key,
        Archive archive,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var request = new ExportRequest
        {
            Format = format,
            At = clock.GetUtcNow(),
            Report = StoryReport.RenderAsync,
            Originals = format == ExportFormat.Everything ? FindOriginals.Run(archive, key) : [],
        };
        var file = new MemoryStream();
        await StoryExports.WriteAsync(story.Reviewed, request, file, cancellation);
        file.Position = 0;
        return Results.Stream(file, format.MediaType, format.FileName);
    }
}
