namespace Stemma.Eval.Lineage;

/// <summary>One marked place in a report: <c>{bound dead@police:at least 11|11}</c>.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Key">Which quantity or utterance of the event; the same in all reports on it.</param>
/// <param name="Source">Who vouches for it; empty where that is not asked.</param>
/// <param name="Original">Its words in the report.</param>
/// <param name="Changed">Its words once it has changed; null where it never does.</param>
internal sealed record Slot(SlotKind Kind, string Key, string Source, string Original, string? Changed)
{
    /// <summary>All places that change together: the same kind and key.</summary>
    public SlotGroup Group => new(Kind, Key);

    /// <summary>True for a number.</summary>
    public bool IsCount => Group.IsCount;
}

/// <summary>The places of an article that hold one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Of which quantity or utterance.</param>
internal readonly record struct SlotGroup(SlotKind Kind, string Key) : IComparable<SlotGroup>
{
    /// <summary>True for a number.</summary>
    public bool IsCount => Kind is SlotKind.Fact or SlotKind.Number or SlotKind.Bound or SlotKind.Scope;

    /// <summary>True for words that somebody said.</summary>
    public bool IsQuote => Kind is SlotKind.Short or SlotKind.Reword;

    /// <summary>By kind, then by key.</summary>
    public int CompareTo(SlotGroup other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Key, other.Key);
}
