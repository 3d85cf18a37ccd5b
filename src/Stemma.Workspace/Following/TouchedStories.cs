namespace Stemma.Workspace.Following;

/// <summary>The stories that are to be compared again, those touched first first. One that is touched again while it waits is compared once.</summary>
/// <remarks>They are bounded: whoever reads waits while too many wait here. So no story is far behind its articles, and what was read of them is still at hand when they are compared.</remarks>
internal sealed class TouchedStories
{
    /// <summary>So many may wait before nothing more is read.</summary>
    private const int Most = 200;

    private readonly Lock access = new();
    private readonly LinkedList<long> order = [];
    private readonly HashSet<long> waiting = [];
    private readonly SemaphoreSlim changed = new(0);
    private readonly SemaphoreSlim taken = new(0);
    private bool isOver;

    /// <summary>True when so many wait that it is time to hurry.</summary>
    public bool AreMany => Count >= Most / 2;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (access)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Adds stories.</summary>
    public void Add(IEnumerable<long> stories)
    {
        lock (access)
        {
            foreach (var story in stories.Where(waiting.Add))
            {
                order.AddLast(story);
            }
        }

        changed.Release();
    }

    /// <summary>Says that no more will come.</summary>
    public void Finish()
    {
        isOver = true;
        changed.Release();
    }

    /// <summary>Waits until there is room for more.</summary>
    public async Task RoomAsync(CancellationToken cancellation)
    {
        while (Count >= Most)
        {
            await taken.WaitAsync(TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The next story; null where none waits and no more will come.</summary>
    public async Task<long?> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            lock (access)
            {
                if (order.First is { } first)
                {
                    order.RemoveFirst();
                    waiting.Remove(first.Value);
                    taken.Release();
                    return first.Value;
                }
            }

            if (isOver)
            {
                return null;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
        }
    }
}
