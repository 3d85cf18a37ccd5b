using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Reviewing;

/// <summary>A story as the machine reads it under what people have decided, and every decision.</summary>
/// <param name="Key">Which story of the archive; from 1.</param>
/// <param name="Revision">Grows with every article and every decision; from 1.</param>
/// <param name="Title">A person's title, or else the machine's.</param>
/// <param name="Story">The reading.</param>
/// <param name="Items">What is decided, by the item's id (<see cref="StoryIds"/>): <c>f1</c>, <c>ARTICLE-c2</c>; the story itself is <c>story</c>.</param>
/// <param name="Log">Every decision, by number.</param>
/// <param name="Orphans">Decisions whose words are no longer there, or no longer read so; a person has to settle them.</param>
public sealed record ReviewedStory(
    long Key,
    long Revision,
    string Title,
    Story Story,
    ImmutableDictionary<string, ItemReview> Items,
    ImmutableArray<Decision> Log,
    ImmutableArray<Orphan> Orphans
)
{
    /// <summary>A story that nobody has looked at, such as one traced from a folder.</summary>
    public static ReviewedStory Untouched(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new ReviewedStory(0, 0, story.Title, story, ImmutableDictionary<string, ItemReview>.Empty, [], []);
    }

    /// <summary>The decisions that are neither undone nor laid to rest, by number.</summary>
    public ImmutableArray<Decision> Standing => StandingDecisions.Of(Log);

    /// <summary>The numbers of the decisions that are neither undone, nor laid to rest, nor orphaned; what undoes or settles is among them until it is itself undone.</summary>
    public ImmutableHashSet<long> InForce =>
        StandingDecisions.InForce(Log).Except(Orphans.Select(orphan => orphan.Decision.Number));

    /// <summary>What is decided on an item.</summary>
    /// <param name="id">As <see cref="StoryIds"/> names it.</param>
    public ItemReview this[string id] => Items.GetValueOrDefault(id, ItemReview.None);
}

/// <summary>A decision that has lost its words.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Because">What is missing, in words for a person.</param>
public sealed record Orphan(Decision Decision, string Because);
