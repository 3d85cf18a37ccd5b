using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Makes a story that has no article yet.</summary>
public static class CreateStory
{
    /// <param name="archive">Where.</param>
    /// <param name="title">Its title; empty for the machine's; a longer one than <see cref="StoryTitle.Longest"/> is cut.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="requestKey">The sender's own; the same key sent again makes no other story. Empty where a request is never sent again.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>The story's key.</returns>
    public static Task<long> RunAsync(
        Archive archive,
        string title,
        string by,
        string requestKey = "",
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(title);
        var at = Instants.Write(archive.Clock.GetUtcNow());
        return archive.Database.WriteAsync(
            (connection, transaction) =>
                Requests.Once(
                    connection,
                    transaction,
                    requestKey,
                    at,
                    () => StoryRows.Create(connection, transaction, title, at, by)
                ),
            cancellation
        );
    }
}
