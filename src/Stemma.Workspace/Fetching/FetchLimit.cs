namespace Stemma.Workspace.Fetching;

/// <summary>The time that one fetch has, which begins with its first visit.</summary>
internal sealed class FetchLimit : IDisposable
{
    private readonly TimeSpan limit;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource time;
    private readonly CancellationTokenSource either;
    private bool hasBegun;

    public FetchLimit(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        this.limit = limit;
        this.caller = caller;
        time = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, time.Token);
    }

    /// <summary>Cancelled by the caller, or when the time is up.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>True where the time is up and nobody else gave up.</summary>
    public bool IsReached => time.IsCancellationRequested && !caller.IsCancellationRequested;

    public void Begin()
    {
        if (!hasBegun)
        {
            hasBegun = true;
            time.CancelAfter(limit);
        }
    }

    public void Dispose()
    {
        either.Dispose();
        time.Dispose();
    }
}
