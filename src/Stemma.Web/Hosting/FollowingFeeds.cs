using Microsoft.Extensions.Hosting;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Following;
using Stemma.Workspace.Notifying;

namespace Stemma.Web.Hosting;

/// <summary>Follows the archive's feeds as long as the server runs, and tells subscribers what moves.</summary>
internal sealed class FollowingFeeds(StoryDesk desk, PageFetcher fetcher, FollowOptions following, WorkspaceOptions options)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sender = new MovementSender(options.Archive, options.Notify with { Fetching = options.Fetching });
        using var follower = new Follower(desk, fetcher, following, sender: sender);
        await follower.RunAsync(stoppingToken);
    }
}
