using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Grouping;

/// <summary>A signature as it was weighed when its article arrived. It is what an archive keeps of an article to group later ones by.</summary>
/// <param name="Terms">Each once, weighed by how rare it was; of length 1 together, or none; in ordinal order.</param>
/// <param name="Days">As in the <see cref="ArticleSignature"/>.</param>
public sealed record EventVector(ImmutableArray<VectorTerm> Terms, ImmutableArray<DateRange> Days);

/// <summary>A term of an article with its share of what the article tells.</summary>
/// <param name="Text">As in the <see cref="SignatureTerm"/>.</param>
/// <param name="Weight">Above 0, at most 1.</param>
public readonly record struct VectorTerm(string Text, float Weight);
