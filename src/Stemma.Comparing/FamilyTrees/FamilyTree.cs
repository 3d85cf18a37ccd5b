using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Text;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>What each article most likely rests on: the forest that fits all relations of a story best.</summary>
/// <param name="Descents">By article; at most one for each; they form no ring.</param>
/// <param name="UnseenSources">Sources that articles drew on and that are not among them; those with most articles first.</param>
public sealed record FamilyTree(ImmutableArray<Descent> Descents, ImmutableArray<UnseenSource> UnseenSources);

/// <summary>One line of the tree: an article and the one that it was most likely made from.</summary>
/// <param name="Article">Who borrowed.</param>
/// <param name="Parent">Whom it most likely borrowed from.</param>
/// <param name="Relation">How they stand; where its direction is not established, <see cref="Parent"/> may be either of its two articles.</param>
public sealed record Descent(ArticleRef Article, ArticleRef Parent, Relation Relation)
{
    /// <summary>How surely it is this way round; 0 where it is not established.</summary>
    public double Confidence => Relation.From == Parent ? Relation.Direction.Confidence : 0;

    /// <summary>Share of the article's own words that its parent has too; 0 to 1.</summary>
    public double Share => Relation.To == Article ? Relation.SharedOfTo : Relation.SharedOfFrom;
}

/// <summary>A source that articles drew on and that is not among them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">By name or description; the fullest.</param>
/// <param name="Entity">Position in the story's entities; −1 where it is none.</param>
/// <param name="Articles">Who drew on it rather than on one another; ascending; at least one.</param>
/// <param name="Why">What points to it.</param>
public sealed record UnseenSource(
    UnseenSourceKind Kind,
    string Name,
    int Entity,
    ImmutableArray<ArticleRef> Articles,
    Explanation Why
);

/// <summary>What a source outside the story is.</summary>
public enum UnseenSourceKind
{
    /// <summary>A report by an outlet or agency that is credited.</summary>
    Report,

    /// <summary>What somebody said, passed on by several who did not have it from one another.</summary>
    Statement,
}
