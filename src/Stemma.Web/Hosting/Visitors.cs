using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Stemma.Workspace.Accounts;

namespace Stemma.Web.Hosting;

/// <summary>Tells who asks.</summary>
/// <param name="options">For the name of the one user of a loopback server.</param>
internal sealed class Visitors(WorkspaceOptions options)
{
    private static readonly object IsLocal = new();

    /// <summary>Who sends this request.</summary>
    public Visitor Of(HttpContext context) =>
        context.User is { Identity: { IsAuthenticated: true, Name: { } name } } user
            ? new Visitor(name, Enum.Parse<AccountRole>(user.FindFirstValue(ClaimTypes.Role)!)) { HasAccount = true }
        : context.Items.ContainsKey(IsLocal) ? new Visitor(options.LocalPerson, AccountRole.Editor)
        : Visitor.Unknown;

    /// <summary>This request is the one user's of a server without accounts.</summary>
    public void MakeLocal(HttpContext context) => context.Items[IsLocal] = true;
}

/// <summary>Somebody who uses the workspace.</summary>
/// <param name="Name">Under which they decide; empty where nobody knows who it is.</param>
/// <param name="Role">What they may do; null where they may do nothing.</param>
public sealed record Visitor(string Name, AccountRole? Role)
{
    /// <summary>Somebody who has not logged in.</summary>
    public static Visitor Unknown { get; } = new(string.Empty, null);

    /// <summary>True where they logged in; false for the one user of a server without accounts.</summary>
    public bool HasAccount { get; init; }

    /// <summary>True where they may decide; false where they may only read.</summary>
    public bool MayReview => Role >= AccountRole.Reviewer;

    /// <summary>True where they may change stories as a whole, and accounts.</summary>
    public bool MayEdit => Role >= AccountRole.Editor;
}
