using System.Collections.Immutable;

namespace Stemma.Text;

/// <summary>Why a judgement was made: the rule or model, and what it saw.</summary>
/// <param name="Rule">The rule's stable name, such as <c>quantity.range</c>; documented under <c>docs/stages</c>.</param>
/// <param name="Reasons">What the rule saw, in words for a person, most weighty first; may be empty.</param>
public sealed record Explanation(string Rule, ImmutableArray<string> Reasons)
{
    /// <summary>A rule that speaks for itself.</summary>
    public static Explanation Of(string rule, params ReadOnlySpan<string> reasons) => new(rule, [.. reasons]);
}
