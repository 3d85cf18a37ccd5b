using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Conflicts;

/// <summary>Claims that do not agree.</summary>
/// <param name="Figures">Positions in the story's figures; ascending.</param>
/// <param name="Claims">The claims that stand against one another; ascending; at least two.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Because">In words for a person.</param>
/// <param name="Why">The rule.</param>
public sealed record Conflict(
    ImmutableArray<int> Figures,
    ImmutableArray<ItemRef> Claims,
    ConflictKind Kind,
    string Because,
    Explanation Why
);

/// <summary>In what way claims do not agree.</summary>
public enum ConflictKind
{
    /// <summary>Both cannot be right.</summary>
    Incompatible,

    /// <summary>The later one replaces the earlier.</summary>
    Update,

    /// <summary>They count different things.</summary>
    DifferentScope,
}
