namespace Stemma.Workspace.Following;

/// <summary>Steps of one work that go on side by side: one that fails ends them all.</summary>
internal sealed class Steps(CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource failing = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly List<Task> steps = [];

    /// <summary>Cancelled when the work is stopped or a step has failed.</summary>
    public CancellationToken Token => failing.Token;

    /// <summary>Begins a step.</summary>
    public Task Add(Func<CancellationToken, Task> step)
    {
        var begun = EndAllAsync(step);
        steps.Add(begun);
        return begun;
    }

    /// <summary>Waits for all of them; throws what the first of them threw.</summary>
    public Task WhenAll() => Task.WhenAll(steps);

    /// <inheritdoc />
    public void Dispose() => failing.Dispose();

    private async Task EndAllAsync(Func<CancellationToken, Task> step)
    {
        try
        {
            await step(failing.Token).ConfigureAwait(false);
        }
        catch
        {
            await failing.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
