using System.Collections.Immutable;
using Stemma.Reading.Claims;
using Stemma.Text;

namespace Stemma.Comparing.Figures;

/// <summary>Claims, in any article, that speak of the same quantity of the same event.</summary>
/// <param name="Measure">The widest measure among the claims.</param>
/// <param name="Claims">The claims; ascending; at least one.</param>
/// <param name="Low">The least that any claim still standing allows; null where open.</param>
/// <param name="Best">The latest and best-founded number; null where none is.</param>
/// <param name="High">The most that any claim still standing allows; null where open.</param>
/// <param name="Origins">Who first vouched for it; copies and shared sources counted once.</param>
/// <param name="IndependentOrigins">Number of origins that are established to be independent of one another; 1 where that cannot be told.</param>
/// <param name="Standing">What the figure rests on.</param>
/// <param name="Why">What joined the claims, and what made the origins one or several.</param>
public sealed record Figure(
    Measure Measure,
    ImmutableArray<ItemRef> Claims,
    long? Low,
    long? Best,
    long? High,
    ImmutableArray<Origin> Origins,
    int IndependentOrigins,
    FigureStanding Standing,
    Explanation Why
);

/// <summary>Whoever first vouched for a figure.</summary>
/// <param name="Source">By name or description; an outlet's own name where it is the outlet's own word.</param>
/// <param name="Entity">Position in the story's entities; −1 where it is none.</param>
/// <param name="Articles">The articles that rest on it; ascending.</param>
public sealed record Origin(string Source, int Entity, ImmutableArray<ArticleRef> Articles);

/// <summary>What a figure rests on.</summary>
public enum FigureStanding
{
    /// <summary>One origin.</summary>
    SingleSource,

    /// <summary>Two or more independent origins that agree.</summary>
    Corroborated,

    /// <summary>Origins that do not agree.</summary>
    Contested,

    /// <summary>A later count by the same source has replaced it.</summary>
    Superseded,
}
