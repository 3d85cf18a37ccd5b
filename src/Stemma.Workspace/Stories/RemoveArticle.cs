using Dapper;
using Stemma.Text;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Takes an article out of a story. The archive keeps it, and what was decided on it stays in the log.</summary>
public static class RemoveArticle
{
    /// <param name="archive">Where.</param>
    /// <param name="change">Which story, and who.</param>
    /// <param name="article">The article; nothing happens where the story does not have it.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    public static Task RunAsync(Archive archive, StoryChange change, ArticleId article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(change);
        return StoryWrites.RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                var removed =
                    connection.Execute(
                        "delete from membership where story = @Story and article = (select number from article where id = @id)",
                        new { change.Story, id = StoredText.Of(article.Value) },
                        transaction
                    ) > 0;
                if (removed)
                {
                    StoryRows.Tell(
                        connection,
                        transaction,
                        change.Story,
                        at,
                        change.By,
                        StoryEventKind.ArticleRemoved,
                        article.Value
                    );
                }

                return removed;
            },
            cancellation
        );
    }
}
