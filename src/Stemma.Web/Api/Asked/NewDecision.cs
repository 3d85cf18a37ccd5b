using System.Collections.Immutable;
using Stemma.Workspace.Reviewing;

namespace Stemma.Web.Api.Asked;

/// <summary>A decision to be made.</summary>
/// <param name="Item">The item's id; story for the story itself; ARTICLE~ARTICLE for how two articles stand to one another.</param>
/// <param name="Act">What is decided.</param>
internal sealed record NewDecision(string Item, Act Act)
{
    /// <summary>What is merged with the item, or split from it, by id.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>The item's mark, as it came with the item; empty where it is not to be checked.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>The person's reason.</summary>
    public string Why { get; init; } = string.Empty;
}

/// <summary>Why a decision is to hold no longer.</summary>
internal sealed record UndoReason
{
    /// <summary>The person's reason; may be empty.</summary>
    public string Why { get; init; } = string.Empty;
}
