using Stemma.Workspace.Following;

namespace Stemma.Web.Hosting;

/// <summary>A probe that comes while another is answered gets the same answer: the archive is not asked more often because it is slow.</summary>
internal sealed class SharedCheck(Func<CancellationToken, Task<FollowingHealth>> check)
{
    private readonly Lock access = new();
    private Task<FollowingHealth>? running;

    public Task<FollowingHealth> RunAsync(CancellationToken cancellation)
    {
        lock (access)
        {
            running = running is { IsCompleted: false } ? running : check(CancellationToken.None);
            return running.WaitAsync(cancellation);
        }
    }
}
