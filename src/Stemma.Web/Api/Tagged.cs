using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Stemma.Web.Api;

/// <summary>An answer of one revision of a story, with its entity tag; 304 where the client has it.</summary>
/// <typeparam name="T">What is answered.</typeparam>
/// <param name="story">The story.</param>
/// <param name="value">The answer; made only where it is sent.</param>
internal sealed class Tagged<T>(OpenedStory story, Func<T> value) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status308PermanentRedirect, typeof(Problem), [ApiProblems.MediaType])
        );
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var made = value();
        Tags.Put(httpContext.Response, StoryTag.Of(story.Reviewed.Key, story.Reviewed.Revision));
        return httpContext.Response.WriteAsJsonAsync(
            made,
            ApiJson.Options,
            "application/json; charset=utf-8",
            httpContext.RequestAborted
        );
    }
}

/// <summary>Says 304 before a story is read where the client's copy is of the revision that the archive has.</summary>
internal static class Tags
{
    public static RouteHandlerBuilder WithStoryTag(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (call, next) =>
            {
                var http = call.HttpContext;
                var key = long.Parse((string)http.Request.RouteValues["key"]!, System.Globalization.CultureInfo.InvariantCulture);
                var archive = (Workspace.Archive)http.RequestServices.GetService(typeof(Workspace.Archive))!;
                var tag = StoryTag.Of(key, Workspace.Stories.FindStories.RevisionOf(archive, key));
                if (!StoryTag.IsKnown(http.Request.Headers.IfNoneMatch, tag))
                {
                    return await next(call);
                }

                Put(http.Response, tag);
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            }
        );

    /// <summary>The tag, and that a copy may be kept if it is asked for again each time.</summary>
    public static void Put(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
    }
}
