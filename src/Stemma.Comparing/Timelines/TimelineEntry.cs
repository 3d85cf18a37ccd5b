using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Timelines;

/// <summary>What happened, or was said or published, on some days.</summary>
/// <param name="Days">The days, both inclusive.</param>
/// <param name="Claims">The claims set there; ascending.</param>
/// <param name="Articles">The articles published, or that tell of it; ascending.</param>
/// <param name="What">In words for a person, from the articles' own.</param>
public sealed record TimelineEntry(
    DateRange Days,
    ImmutableArray<ItemRef> Claims,
    ImmutableArray<ArticleRef> Articles,
    string What
);
