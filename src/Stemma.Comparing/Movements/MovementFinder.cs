using System.Collections.Immutable;

namespace Stemma.Comparing.Movements;

/// <summary>Tells in what a story is another than it was: what a desk that has read it wants to know, and no more.</summary>
public static class MovementFinder
{
    /// <param name="before">The story as it was read last; null where it is read for the first time, of which nothing is told.</param>
    /// <param name="after">The story as it is read now.</param>
    /// <returns>What a desk must see first comes first; within a kind in the order of the story.</returns>
    public static ImmutableArray<Movement> Find(StorySnapshot? before, Story after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return before is null
            ? []
            :
            [
                .. FigureMovements
                    .Find(before, after)
                    .Concat(EvidenceMovements.Find(before, after))
                    .Concat(CaveatMovements.Find(before, after))
                    .Concat(VersionMovements.Find(before, after))
                    .OrderBy(movement => movement.Kind),
            ];
    }
}
