using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Web.Api.Answers;
using Stemma.Workspace;
using Stemma.Workspace.Following;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api;

/// <summary>What moved in the stories.</summary>
internal static class MovementsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/movements", List)
            .Named("listMovements", "What moved in the stories since they were compared before, the latest first.")
            .Fails(400);
        routes
            .MapGet("/stories/{key:long}/movements", ListOfStory)
            .Named("listStoryMovements", "What moved in a story, and in those that were merged into it, the latest first.")
            .Fails(308, 400, 404);
    }

    private static Ok<MovementAnswerList> List(
        [Description("Words that a story must hold, in its title or in one article; all stories where it is not given.")]
            string? words,
        [Description("Only those with a higher number, so that a program learns what is new since it last asked.")] long? after,
        [AsParameters] Paging paging,
        Archive archive
    ) =>
        TypedResults.Ok(
            MovementAnswerList.Of(
                FindMovements.Holding(archive, words ?? string.Empty, paging.Count + 1, after ?? 0, paging.From),
                paging
            )
        );

    private static Ok<MovementAnswerList> ListOfStory(
        [Description("The story.")] long key,
        [Description("Only those with a higher number.")] long? after,
        [AsParameters] Paging paging,
        Archive archive
    )
    {
        FindStories.RevisionOf(archive, key);
        return TypedResults.Ok(
            MovementAnswerList.Of(FindMovements.Run(archive, key, paging.Count + 1, after ?? 0, paging.From), paging)
        );
    }
}
