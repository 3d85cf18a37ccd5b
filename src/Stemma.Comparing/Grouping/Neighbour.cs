using System.Collections.Immutable;

namespace Stemma.Comparing.Grouping;

/// <summary>An earlier article that tells of the same event.</summary>
/// <param name="Article">The number under which it was added.</param>
/// <param name="Likeness">Cosine of the two articles’ vectors, less half of what their weightiest shared term adds to it; 0 to 1.</param>
/// <param name="Needed">The likeness from which two articles so far apart in time tell of the same event.</param>
/// <param name="DaysApart">Days between those that the two speak of, 0 where they meet; null where either speaks of none.</param>
/// <param name="Shared">The terms that weigh most in both, weightiest first.</param>
public sealed record Neighbour(long Article, double Likeness, double Needed, int? DaysApart, ImmutableArray<string> Shared);
