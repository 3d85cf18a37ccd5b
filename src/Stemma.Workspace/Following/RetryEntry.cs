using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Following;

/// <summary>Has an entry tried again that was parked.</summary>
public static class RetryEntry
{
    /// <param name="archive">Where.</param>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>True where it was parked, and waits now.</returns>
    public static Task<bool> RunAsync(Archive archive, long entry, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                if (FeedEntryRows.Find(connection, entry, transaction) is not { State: EntryState.Parked } parked)
                {
                    return false;
                }

                FeedEntryRows.Set(connection, transaction, parked with { Tries = 0, Problem = string.Empty });
                FeedEntryRows.Requeue(connection, transaction, entry);
                return true;
            },
            cancellation
        );
    }
}
