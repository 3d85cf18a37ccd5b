using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Web.Hosting;
using Stemma.Workspace;
using Stemma.Workspace.Stories;

namespace Stemma.Web.Api;

/// <summary>Who wants to change something, and under which conditions: from the headers <c>Idempotency-Key</c> and <c>If-Match</c>.</summary>
internal sealed class ApiChange
{
    /// <summary>The longest key that a client may give.</summary>
    public const int LongestKey = 255;

    private readonly HttpContext context;
    private readonly string key;

    private ApiChange(HttpContext context, string by, string key)
    {
        this.context = context;
        this.key = key;
        By = by;
    }

    /// <summary>Who.</summary>
    public string By { get; }

    /// <summary>Called by the framework for every parameter of this type.</summary>
    public static ValueTask<ApiChange?> BindAsync(HttpContext context)
    {
        var visitor = context.RequestServices.GetRequiredService<Visitors>().Of(context);
        if (!visitor.MayReview)
        {
            throw ProblemKind.Forbidden.Exception("Your account may read, but not change. Ask somebody who is an editor.");
        }

        var key = context.Request.Headers["Idempotency-Key"].ToString().Trim('"');
        return key.Length > LongestKey || key.Any(char.IsControl)
            ? throw ProblemKind.BadParameter.Exception($"The key must have at most {LongestKey} characters.", "Idempotency-Key")
            : ValueTask.FromResult<ApiChange?>(new ApiChange(context, visitor.Name, key));
    }

    /// <summary>A change of a story.</summary>
    /// <param name="story">Its key.</param>
    /// <param name="part">Tells two changes of one request apart; empty where there is one.</param>
    /// <exception cref="ProblemException">The client saw another story than there is.</exception>
    public StoryChange Of(long story, string part = "") => new(story, By, RequestKey(part)) { Expected = Expected(story) };

    /// <summary>The key by which the archive knows the request again; empty where the client gave none. One person's key for one address is nobody else's.</summary>
    public string RequestKey(string part = "") =>
        key.Length == 0
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"api {By} {context.Request.Method} {context.Request.Path}{part} {key}"
            );

    /// <summary>The revision that the client saw; null where it does not say.</summary>
    public long? Expected(long story)
    {
        string? header = context.Request.Headers.IfMatch;
        return string.IsNullOrEmpty(header)
            ? null
            : StoryTag.Expected(
                header,
                story,
                FindStories.RevisionOf(context.RequestServices.GetRequiredService<Archive>(), story)
            );
    }
}
