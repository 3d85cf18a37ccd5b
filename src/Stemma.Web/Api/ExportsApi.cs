using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Api.Answers;
using Stemma.Workspace;
using Stemma.Workspace.Formats.Exports;

namespace Stemma.Web.Api;

/// <summary>Stories as files to take away.</summary>
internal static class ExportsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exports", List).Named("listExports", "Lists the forms in which a story leaves Stemma.");
        routes
            .MapGet("/stories/{key:long}/exports/{format}", ExportAsync)
            .Named("exportStory", "A story in one of these forms, with what people decided.")
            .Answers("application/octet-stream")
            .Fails(308, 404);
    }

    private static Ok<ExportList> List() => TypedResults.Ok(new ExportList([.. ExportFormat.All.Select(ExportAnswer.Of)]));

    private static async Task<IResult> ExportAsync(
        [Description("The story.")] long key,
        [Description("The key of the form: ucdp, geojson, zip …")] string format,
        OpenedStories stories,
        Archive archive,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var known =
            ExportFormat.Find(format)
            ?? throw ProblemKind.NotFound.Exception(
                $"There is no form «{format}». {ApiEndpoints.Root}/exports lists them.",
                "format"
            );
        var story = await stories.OpenAsync(key, cancellation);
        return await StoryDownload.MakeAsync(story.Reviewed, known, archive, clock, cancellation);
    }
}
