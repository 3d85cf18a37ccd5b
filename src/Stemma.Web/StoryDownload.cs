using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Stemma.Workspace;
using Stemma.Workspace.Formats.Exports;
using Stemma.Workspace.Reviewing;
using Stemma.Workspace.Stories;

namespace Stemma.Web;

/// <summary>A story of the archive as a file to take away.</summary>
internal static class StoryDownload
{
    /// <summary>Made whole before it is sent: a client gets a file or an error, never half of one.</summary>
    public static async Task<FileStreamHttpResult> MakeAsync(
        ReviewedStory story,
        ExportFormat format,
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
            Originals = format == ExportFormat.Everything ? FindOriginals.Run(archive, story.Key) : [],
        };
        var file = new MemoryStream();
        await StoryExports.WriteAsync(story, request, file, cancellation);
        file.Position = 0;
        return TypedResults.Stream(file, format.MediaType, format.FileName);
    }
}
