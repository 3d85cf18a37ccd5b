using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Gives a story a person's title.</summary>
public static class RenameStory
{
    /// <param name="archive">Where.</param>
    /// <param name="change">Which story, and who.</param>
    /// <param name="title">The title; empty: the machine's again; a longer one than <see cref="StoryTitle.Longest"/> is cut.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    public static Task RunAsync(Archive archive, StoryChange change, string title, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(title);
        var kept = StoryTitle.Of(title);
        return StoryWrites.RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                connection.Execute("update story set title = @kept where key = @Story", new { kept, change.Story }, transaction);
                StoryRows.Tell(connection, transaction, change.Story, at, change.By, StoryEventKind.Renamed, kept);
                return true;
            },
            cancellation
        );
    }
}
