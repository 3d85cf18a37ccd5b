using System.Globalization;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Stories;

/// <summary>Makes two stories one: the articles of the other come into the first, and its decisions hold there.</summary>
public static class MergeStories
{
    /// <param name="archive">Where.</param>
    /// <param name="change">The story that stays, and who merges.</param>
    /// <param name="other">The story that goes into it; its page leads to the one that stays.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="ArgumentException">Both are the same.</exception>
    /// <exception cref="StoryNotFoundException">One of the two is not there.</exception>
    public static Task RunAsync(Archive archive, StoryChange change, long other, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(change);
        if (other == change.Story)
        {
            throw new ArgumentException("A story cannot be merged with itself.", nameof(other));
        }

        return StoryWrites.RunAsync(
            archive,
            change,
            (connection, transaction, at) =>
            {
                StoryRows.Get(connection, other, transaction);
                var both = new { change.Story, other };
                connection.Execute(
                    """
                    insert into membership (story, article, added_at, added_by)
                        select @Story, article, added_at, added_by from membership where story = @other
                        on conflict do nothing;
                    delete from membership where story = @other;
                    update story set state = 'merged', merged_into = @Story where key = @other;
                    update story set merged_into = @Story where merged_into = @other;
                    """,
                    both,
                    transaction
                );
                StoryRows.Tell(connection, transaction, change.Story, at, change.By, StoryEventKind.MergedWith, Text(other));
                StoryRows.Tell(connection, transaction, other, at, change.By, StoryEventKind.MergedInto, Text(change.Story));
                StoryRows.Touch(connection, transaction, other, at);
                return true;
            },
            cancellation
        );
    }

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
