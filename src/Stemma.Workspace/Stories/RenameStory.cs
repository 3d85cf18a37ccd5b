using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Gives a story a person's title.</summary>
public static class RenameStory
{
    /// <summary>The longest title, in UTF-16 code units; a longer one is cut.</summary>
    public const int LongestTitle = 300;

    /// <param name="archive">Where.</param>
    /// <param name="change">Which story, and who.</param>
    /// <param name="title">The title; empty: the machine's again.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    public static Task RunAsync(Archive archive, StoryChange change, string title, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(title);
        var cut = title.Trim() is { Length: > LongestTitle } tooLong ? tooLong[..LongestTitle] : title.Trim();
        return StoryWrites.RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                connection.Execute("update story set title = @cut where key = @Story", new { cut, change.Story }, transaction);
                StoryRows.Tell(connection, transaction, change.Story, at, change.By, StoryEventKind.Renamed, cut);
                return true;
            },
            cancellation
        );
    }
}
