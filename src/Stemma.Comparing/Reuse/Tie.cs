using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>What ties two articles, while it is being judged; the first of <paramref name="Shared"/> is the source.</summary>
/// <param name="Shared">What they share.</param>
/// <param name="Kind">How they stand; for any derivation <see cref="RelationKind.Rewrite"/>, until the direction is settled.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Why">The rule, and what was seen.</param>
internal sealed record Tie(SharedMatter Shared, RelationKind Kind, Direction Direction, Explanation Why)
{
    /// <summary>See <see cref="Relation.IsDirect"/>.</summary>
    public bool IsDirect { get; init; } = true;

    /// <summary>True where one derives from the other.</summary>
    public bool IsDerivation => Kind is RelationKind.Rewrite;

    /// <summary>The source.</summary>
    public ArticleRef From => Shared.From.Article;

    /// <summary>The borrower.</summary>
    public ArticleRef To => Shared.To.Article;

    /// <summary>The relation as told.</summary>
    public Relation ToRelation() =>
        new(
            From,
            To,
            IsDerivation ? KindJudge.KindOf(Shared) : Kind,
            Math.Round(Shared.OfFrom, 2),
            Math.Round(Shared.OfTo, 2),
            Direction,
            Shared.Passages,
            Why
        )
        {
            IsDirect = IsDirect,
        };
}
