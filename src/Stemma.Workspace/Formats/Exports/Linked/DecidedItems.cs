using System.Collections.Immutable;
using Stemma.Workspace.Reviewing;

namespace Stemma.Workspace.Formats.Exports.Linked;

/// <summary>Which items of a story each decision is about, and which decisions are in force.</summary>
internal sealed class DecidedItems
{
    private readonly ILookup<long, string> items;
    private readonly Dictionary<long, string> lost;
    private readonly ImmutableHashSet<long> inForce;

    public DecidedItems(ReviewedStory reviewed)
    {
        items = reviewed
            .Items.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Decisions.Select(decision => (decision.Number, Item: pair.Key)))
            .ToLookup(pair => pair.Number, pair => pair.Item);
        lost = reviewed
            .Orphans.DistinctBy(orphan => orphan.Decision.Number)
            .ToDictionary(orphan => orphan.Decision.Number, orphan => orphan.Because);
        inForce = reviewed.InForce;
    }

    /// <summary>The ids of the items that the decision holds for; empty for one that is undone or orphaned, and for a rejection, whose item is in no story.</summary>
    public IEnumerable<string> Of(Decision decision) => items[decision.Number];

    /// <summary>Why the decision has lost its words; empty where it has not.</summary>
    public string Lost(Decision decision) => lost.GetValueOrDefault(decision.Number, string.Empty);

    /// <summary>True where the decision is neither undone, nor laid to rest, nor orphaned.</summary>
    public bool Holds(Decision decision) => inForce.Contains(decision.Number);
}
