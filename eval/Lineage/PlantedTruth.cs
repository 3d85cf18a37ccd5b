using Stemma.Comparing.Drift;

namespace Stemma.Eval.Lineage;

/// <summary>What really changed between two articles of one line.</summary>
internal static class PlantedTruth
{
    /// <summary>Every change from the one to the other, with what it is on; each once.</summary>
    public static HashSet<PlantedChange> Between(PlantedArticle from, PlantedArticle to)
    {
        var changes = new HashSet<PlantedChange>();
        var groups = from.Stretches.SelectMany(stretch => stretch.Slots).Where(slot => slot.Slot.Changed is not null);
        foreach (var group in groups.Select(slot => slot.Slot.Group).Distinct())
        {
            if (KindOf(group.Kind) is { } kind && HasChanged(group, from, to))
            {
                changes.Add(new PlantedChange(kind, group.Key));
            }
        }

        return changes;
    }

    private static bool HasChanged(SlotGroup group, PlantedArticle from, PlantedArticle to)
    {
        var isNew = to.Draft.Changed.Contains(group) && !from.Draft.Changed.Contains(group);
        return group.IsCount || group.IsQuote ? isNew && from.Has(group.Equals) && to.Has(group.Equals)
            : group.Kind == SlotKind.Swap ? isNew
            : from.Has(group.Equals) && !to.Has(group.Equals);
    }

    /// <summary>True where both articles give the number that the change is on: only there can it be told.</summary>
    public static bool IsOnNumberOfBoth(PlantedChange change, PlantedArticle from, PlantedArticle to) =>
        change.Kind is DriftKind.QuoteReworded or DriftKind.QuoteShortened
        || (IsCounted(change.Key, from) && IsCounted(change.Key, to));

    private static bool IsCounted(string key, PlantedArticle article) => article.Has(group => group.IsCount && group.Key == key);

    private static DriftKind? KindOf(SlotKind kind) =>
        kind switch
        {
            SlotKind.Number => DriftKind.NumberChanged,
            SlotKind.Bound => DriftKind.BoundDropped,
            SlotKind.Scope => DriftKind.ScopeNarrowed,
            SlotKind.Hedge => DriftKind.HedgeDropped,
            SlotKind.Source => DriftKind.AttributionDropped,
            SlotKind.Swap => DriftKind.AttributionChanged,
            SlotKind.Caveat => DriftKind.CaveatDropped,
            SlotKind.Short => DriftKind.QuoteShortened,
            SlotKind.Reword => DriftKind.QuoteReworded,
            _ => null,
        };
}

/// <summary>A change, and the quantity or utterance that it is on.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Key">Of what.</param>
internal readonly record struct PlantedChange(DriftKind Kind, string Key);
