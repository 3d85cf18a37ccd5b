using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Articles that derive from one another.</summary>
/// <param name="Articles">The members; at least one; ascending.</param>
/// <param name="Origin">The one that the others derive from; null where that is not established.</param>
/// <param name="Why">What ties them.</param>
public sealed record Family(ImmutableArray<ArticleRef> Articles, ArticleRef? Origin, Explanation Why);
