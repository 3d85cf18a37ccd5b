using Microsoft.AspNetCore.Http;

namespace Stemma.Web.Hosting;

/// <summary>Tells who asks.</summary>
/// <param name="options">For the name of the one user of a loopback server.</param>
internal sealed class Visitors(WorkspaceOptions options)
{
    /// <summary>Who sends this request.</summary>
    public Visitor Of(HttpContext context) =>
        new(context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : options.LocalPerson, true);
}

/// <summary>Somebody who uses the workspace.</summary>
/// <param name="Name">Under which they decide.</param>
/// <param name="MayReview">True where they may decide; false where they may only read.</param>
public sealed record Visitor(string Name, bool MayReview);
