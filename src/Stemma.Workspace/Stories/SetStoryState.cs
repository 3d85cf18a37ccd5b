using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Closes a story, or opens it again.</summary>
public static class SetStoryState
{
    /// <param name="archive">Where.</param>
    /// <param name="change">Which story, and who.</param>
    /// <param name="state"><see cref="StoryState.Open"/> or <see cref="StoryState.Closed"/>.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="ArgumentException">It is another state.</exception>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    public static Task RunAsync(Archive archive, StoryChange change, string state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(change);
        if (state is not (StoryState.Open or StoryState.Closed))
        {
            throw new ArgumentException("A story is open or closed.", nameof(state));
        }

        return StoryWrites.RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                var changed =
                    connection.Execute(
                        "update story set state = @state where key = @Story and state <> @state",
                        new { state, change.Story },
                        transaction
                    ) > 0;
                if (changed)
                {
                    StoryRows.Tell(connection, transaction, change.Story, at, change.By, StoryEventKind.StateChanged, state);
                }

                return changed;
            },
            cancellation
        );
    }
}
