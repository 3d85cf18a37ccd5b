using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Stemma.Text;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Makes some articles of a story a story of their own.</summary>
public static class SplitStory
{
    /// <summary>Moves the articles. Decisions stay with the story they were made on; those whose words went away are shown there as orphaned.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="change">The story that is split, and who splits.</param>
    /// <param name="articles">Those that go; at least one, and not all.</param>
    /// <param name="title">The new story's title; empty for the machine's.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>The new story's key.</returns>
    /// <exception cref="ArgumentException">None of the articles is in the story, or all of its articles are to go.</exception>
    /// <exception cref="StoryNotFoundException">There is no such story.</exception>
    public static Task<long> RunAsync(
        Archive archive,
        StoryChange change,
        ImmutableArray<ArticleId> articles,
        string title,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(change);
        var ids = articles.Select(article => StoredText.Of(article.Value)).ToArray();
        return StoryWrites.RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                var all = connection.ExecuteScalar<int>(
                    "select count(*) from membership where story = @Story",
                    change,
                    transaction
                );
                var created = StoryRows.Create(connection, transaction, title, at, change.By);
                var moved = ids.Sum(id =>
                    connection.Execute(
                        """
                        update membership set story = @created
                        where story = @Story and article = (select number from article where id = @id)
                        """,
                        new
                        {
                            created,
                            change.Story,
                            id,
                        },
                        transaction
                    )
                );
                if (moved == 0 || moved == all)
                {
                    // Leaving by an exception keeps nothing, the new story neither.
                    throw new ArgumentException("Choose at least one article, and leave at least one.", nameof(articles));
                }

                StoryRows.Tell(connection, transaction, change.Story, at, change.By, StoryEventKind.SplitInto, Text(created));
                StoryRows.Tell(connection, transaction, created, at, change.By, StoryEventKind.SplitFrom, Text(change.Story));
                StoryRows.Touch(connection, transaction, change.Story, at);
                return created;
            },
            cancellation
        );
    }

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
