using System.Data.Common;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Storage;

/// <summary>Changes one story whole or not at all, and once for each request.</summary>
internal static class StoryWrites
{
    /// <param name="archive">Where.</param>
    /// <param name="change">On which story, by whom, on which request.</param>
    /// <param name="work">Changes the story; true where it did, which makes a new revision.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="StoryNotFoundException">There is no such story, or it was merged into another.</exception>
    /// <exception cref="StoryRevisedException">The sender expects another revision.</exception>
    public static Task RunAsync(
        Archive archive,
        StoryChange change,
        Func<DbConnection, DbTransaction, string, bool> work,
        CancellationToken cancellation
    ) =>
        RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                if (work(connection, transaction, at))
                {
                    StoryRows.Touch(connection, transaction, change.Story, at);
                }

                return change.Story;
            },
            cancellation
        );

    /// <summary>The same for work that has a result and makes the new revisions itself.</summary>
    public static Task<T> RunAsync<T>(
        Archive archive,
        StoryChange change,
        Func<DbConnection, DbTransaction, string, T> work,
        CancellationToken cancellation
    )
    {
        var at = Instants.Write(archive.Clock.GetUtcNow());
        return archive.Database.WriteAsync(
            (connection, transaction) =>
                Requests.Once(
                    connection,
                    transaction,
                    change.RequestKey,
                    at,
                    () =>
                    {
                        var story = StoryRows.Get(connection, change.Story, transaction);
                        StoryRevisedException.ThrowUnless(change.Expected, change.Story, story.Revision);
                        return work(connection, transaction, at);
                    }
                ),
            cancellation
        );
    }
}
