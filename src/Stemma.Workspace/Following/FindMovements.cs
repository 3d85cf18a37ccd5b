using System.Collections.Immutable;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Following;

/// <summary>Tells what moved, the latest first: in one story, or in the whole archive.</summary>
public static class FindMovements
{
    /// <param name="archive">Where.</param>
    /// <param name="story">The key of the story; 0 for all.</param>
    /// <param name="most">So many at most; 1 to 500.</param>
    /// <param name="after">Only those with a higher number; 0 for all.</param>
    /// <param name="skip">So many are passed over; 0 or more.</param>
    public static ImmutableArray<StoryMovement> Run(Archive archive, long story = 0, int most = 50, long after = 0, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return MovementRows.Latest(
            connection,
            story == 0
                ? "movement.number > @after"
                : "movement.number > @after and (movement.story = @story or story.merged_into = @story)",
            new { story, after },
            Math.Clamp(most, 1, 500),
            skip
        );
    }

    /// <summary>Those of the stories that hold all the words, in their title or in one article.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="words">The words; empty for all stories.</param>
    /// <param name="most">So many at most; 1 to 500.</param>
    /// <param name="after">Only those with a higher number; 0 for all.</param>
    /// <param name="skip">So many are passed over; 0 or more.</param>
    public static ImmutableArray<StoryMovement> Holding(
        Archive archive,
        string words,
        int most = 50,
        long after = 0,
        int skip = 0
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(words);
        using var connection = archive.Database.Connect();
        var search = archive.Database.Search;
        var keys = FindStories.KeysHolding(connection, search, words);
        return MovementRows.Latest(
            connection,
            keys is null ? "movement.number > @after" : $"movement.number > @after and {search.IsAmongKeys}",
            new { keys, after },
            Math.Clamp(most, 1, 500),
            skip
        );
    }
}
