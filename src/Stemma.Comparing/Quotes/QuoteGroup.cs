using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Quotes;

/// <summary>One utterance in the wordings of several articles.</summary>
/// <param name="Quotes">Positions in each article's quotes; ascending; at least two.</param>
/// <param name="Kind">Whether the wordings differ.</param>
/// <param name="Why">What joined them.</param>
public sealed record QuoteGroup(ImmutableArray<ItemRef> Quotes, QuoteGroupKind Kind, Explanation Why)
{
    /// <summary>The wording that is likeliest the speaker's own; null before it is chosen.</summary>
    public QuoteOriginal? Original { get; init; }
}

/// <summary>The wording of an utterance that is likeliest the speaker's own.</summary>
/// <param name="Quote">One of the group.</param>
/// <param name="Why">What set it before the others; no reasons where it is only the first of equals.</param>
public sealed record QuoteOriginal(ItemRef Quote, Explanation Why);

/// <summary>Whether the wordings of an utterance differ.</summary>
public enum QuoteGroupKind
{
    /// <summary>They do not, but for punctuation and case.</summary>
    Verbatim,

    /// <summary>They do.</summary>
    Variant,
}
