using System.Collections.Concurrent;

namespace Stemma.Workspace.Fetching;

/// <summary>Gives each host one visitor at a time, and a rest after each.</summary>
internal sealed class HostTurns(TimeSpan rest, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Turns> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host to be free, visits it, and notes when the visit ended.</summary>
    public async Task<T> VisitAsync<T>(string host, Func<Task<T>> visit, CancellationToken cancellation)
    {
        var turns = hosts.GetOrAdd(host, static _ => new Turns());
        await turns.One.WaitAsync(cancellation);
        try
        {
            if (turns.FreeAt - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, cancellation);
            }

            return await visit();
        }
        finally
        {
            turns.FreeAt = clock.GetUtcNow() + rest;
            turns.One.Release();
        }
    }

    private sealed class Turns
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        public DateTimeOffset FreeAt { get; set; }
    }
}
