using System.Collections.Immutable;

namespace Stemma.Eval.Lineage;

/// <summary>An article in the making.</summary>
/// <param name="Name">Unique in its story.</param>
/// <param name="Parent">The article that it was made from; null for a report.</param>
/// <param name="Style">How; empty for a report.</param>
/// <param name="Outlet">Who prints it.</param>
/// <param name="Published">When.</param>
/// <param name="Headline">With its slots marked.</param>
/// <param name="Units">Its sentences, with their slots marked.</param>
/// <param name="Retold">By sentence, the same by another hand; without those that have been changed.</param>
/// <param name="Changed">What has changed since the report.</param>
internal sealed record Draft(
    string Name,
    Draft? Parent,
    string Style,
    string Outlet,
    DateTime Published,
    string Headline,
    ImmutableArray<DraftUnit> Units,
    ImmutableDictionary<string, string> Retold,
    ImmutableHashSet<SlotGroup> Changed
)
{
    /// <summary>True where no day of publication is stated.</summary>
    public bool IsUndated { get; init; }

    /// <summary>Another headline of the same facts; empty where there is none.</summary>
    public string Retitle { get; init; } = string.Empty;

    /// <summary>True where it is its parent's outlet that brings the later state of affairs.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Paragraphs stand for themselves where true; else two sentences may share one.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Itself, its parent, and so on up to the report.</summary>
    public IEnumerable<Draft> Line()
    {
        for (var draft = this; draft is not null; draft = draft.Parent)
        {
            yield return draft;
        }
    }

    /// <summary>The report that it comes from.</summary>
    public Draft Root => Line().Last();
}

/// <summary>A sentence of an article in the making.</summary>
/// <param name="Id">That of the report's sentence; empty for what was added.</param>
/// <param name="Text">With its slots marked.</param>
internal sealed record DraftUnit(string Id, string Text)
{
    /// <summary>True where the next one goes on in the same sentence.</summary>
    public bool Joined { get; init; }
}
