using System.Collections.Immutable;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Which items of a story each decision holds for.</summary>
internal sealed class DecidedItems
{
    private readonly ILookup<long, string> items;
    private readonly Dictionary<long, string> lost;

    public DecidedItems(ReviewedStory reviewed)
    {
        Reviews = [.. reviewed.Items.OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        items = Reviews
            .SelectMany(pair => pair.Value.Decisions.Select(decision => (decision.Number, Item: pair.Key)))
            .ToLookup(pair => pair.Number, pair => pair.Item);
        lost = reviewed
            .Orphans.DistinctBy(orphan => orphan.Decision.Number)
            .ToDictionary(orphan => orphan.Decision.Number, orphan => orphan.Because);
    }

    /// <summary>The reviews by item, in ordinal order.</summary>
    public ImmutableArray<KeyValuePair<string, ItemReview>> Reviews { get; }

    /// <summary>The ids of the items that the decision holds for; empty for one that is undone, orphaned, or about other decisions.</summary>
    public IEnumerable<string> Of(Decision decision) => items[decision.Number];

    /// <summary>Why the decision has lost its words; empty where it has not.</summary>
    public string Lost(Decision decision) => lost.GetValueOrDefault(decision.Number, string.Empty);

    /// <summary>False for a decision that no item of the story stands under any more.</summary>
    public bool Holds(Decision decision) => items.Contains(decision.Number) || decision.Act is Act.Undo or Act.Settle;
}
