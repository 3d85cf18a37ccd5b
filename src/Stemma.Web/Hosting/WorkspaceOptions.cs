using System.Collections.Immutable;
using Stemma.Web.Access;
using Stemma.Web.Api;
using Stemma.Workspace;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Notifying;

namespace Stemma.Web.Hosting;

/// <summary>What a workspace serves, and where.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Where the stories are; closed with the server by whoever opened it.</summary>
    public required Archive Archive { get; init; }

    /// <summary>The addresses to listen on, such as <c>http://127.0.0.1:5310</c>; port 0 takes any free one.</summary>
    public ImmutableArray<string> Urls { get; init; } = ["http://127.0.0.1:5310"];

    /// <summary>How much is held in memory.</summary>
    public DeskOptions Desk { get; init; } = new();

    /// <summary>What may be fetched; pages of the public web.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>How the server follows the archive's feeds; null where it does not, and another process may.</summary>
    public FollowOptions? Following { get; init; }

    /// <summary>How subscribers are told what moved, by a server that follows feeds; what may be fetched is in <see cref="Fetching"/>.</summary>
    public NotifyOptions Notify { get; init; } = new();

    /// <summary>How long a client of the API waits for the reading of a story before it is told to ask again.</summary>
    public TimeSpan Patience { get; init; } = OpenedStories.UsualPatience;

    /// <summary>How many requests are answered.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>What tells when a session ends, and how long somebody waits who tries passwords.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The name under which the one user of a loopback server decides.</summary>
    public string LocalPerson { get; init; } = "local user";
}
