using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>The entries whose pages are to be fetched, in their turns; of one host not more than one at a time, so that a slow host holds up none but itself.</summary>
internal sealed class WaitingEntries(Archive archive)
{
    private const int Most = 1000;

    private readonly Lock access = new();
    private readonly LinkedList<EntryRow> waiting = [];
    private readonly HashSet<string> busy = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim changed = new(0);
    private long last;

    /// <summary>How many are in hand or known to wait.</summary>
    public int Count
    {
        get
        {
            lock (access)
            {
                return waiting.Count + busy.Count;
            }
        }
    }

    /// <summary>How long ago the entry was found that comes next; zero where none waits.</summary>
    public TimeSpan Oldest
    {
        get
        {
            lock (access)
            {
                return waiting.First is { } first
                    ? archive.Clock.GetUtcNow() - Instants.Read(first.Value.FoundAt)
                    : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Says that there may be more.</summary>
    public void Wake() => changed.Release();

    /// <summary>The next one whose host is free; null where none waits and <paramref name="isWanted"/> says that none will come.</summary>
    /// <param name="isWanted">False to come back empty-handed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<EntryRow?> TakeAsync(Func<bool> isWanted, CancellationToken cancellation)
    {
        while (true)
        {
            if (Next() is { } entry)
            {
                return entry;
            }

            if (Count == 0 && !isWanted())
            {
                return null;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Says that an entry is done, whatever came of it.</summary>
    public void Release(EntryRow entry)
    {
        lock (access)
        {
            busy.Remove(HostOf(entry));
        }

        changed.Release();
    }

    private EntryRow? Next()
    {
        lock (access)
        {
            if (waiting.Count < Most / 2)
            {
                Refill();
            }

            for (var node = waiting.First; node is not null; node = node.Next)
            {
                if (busy.Add(HostOf(node.Value)))
                {
                    waiting.Remove(node);
                    return node.Value;
                }
            }

            return null;
        }
    }

    private void Refill()
    {
        using var connection = archive.Database.Connect();
        foreach (var entry in FeedEntryRows.Waiting(connection, last, Most - waiting.Count))
        {
            waiting.AddLast(entry);
            last = entry.Turn!.Value;
        }
    }

    // What has no page is told apart by its number.
    private static string HostOf(EntryRow entry) =>
        Uri.TryCreate(entry.Address, UriKind.Absolute, out var uri) ? uri.Host : $"{entry.Number}";
}
