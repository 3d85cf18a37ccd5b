using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Reuse;

/// <summary>How one article stands to another.</summary>
/// <param name="From">The one borrowed from; for a common source the first by order.</param>
/// <param name="To">The one that borrows.</param>
/// <param name="Kind">How.</param>
/// <param name="SharedOfFrom">Share of the first one's own words (boilerplate and quotations apart) that the other has too; 0 to 1.</param>
/// <param name="SharedOfTo">The same for the second one.</param>
/// <param name="Direction">Which way, how surely, and why.</param>
/// <param name="Passages">What they share; by first span.</param>
/// <param name="Why">The rule that judged it.</param>
public sealed record Relation(
    ArticleRef From,
    ArticleRef To,
    RelationKind Kind,
    double SharedOfFrom,
    double SharedOfTo,
    Direction Direction,
    ImmutableArray<Passage> Passages,
    Explanation Why
)
{
    /// <summary>False where a third article explains what the two share: siblings, or a copy of a copy. The family tree is of direct relations.</summary>
    public bool IsDirect { get; init; } = true;

    /// <summary>True where one derives from the other: copy, rewrite or excerpt.</summary>
    public bool IsDerivation => Kind is RelationKind.Copy or RelationKind.Rewrite or RelationKind.Excerpt;
}

/// <summary>How one article stands to another.</summary>
public enum RelationKind
{
    /// <summary>The same text, but for trifles.</summary>
    Copy,

    /// <summary>Its matter in other words, or much of its text with new text.</summary>
    Rewrite,

    /// <summary>A part of its text.</summary>
    Excerpt,

    /// <summary>Both draw on a third: a statement, a press conference, an agency's report.</summary>
    CommonSource,

    /// <summary>It names the other's outlet as its source, without sharing its text.</summary>
    Credit,
}

/// <summary>Which of two articles borrowed.</summary>
/// <param name="Confidence">From 0 (not established) to 1.</param>
/// <param name="Because">What speaks for it, most weighty first.</param>
public sealed record Direction(double Confidence, ImmutableArray<DirectionReason> Because);

/// <summary>What speaks for a direction of borrowing.</summary>
public enum DirectionReason
{
    /// <summary>One names the other's outlet as its source.</summary>
    Credit,

    /// <summary>One was published before the other.</summary>
    Date,

    /// <summary>One holds what the other has, and more.</summary>
    Containment,

    /// <summary>Fuller quotes, odd phrases, inherited errors.</summary>
    Wording,
}

/// <summary>Words that two articles share.</summary>
/// <param name="From">Where in the first.</param>
/// <param name="To">Where in the second.</param>
/// <param name="Kind">How alike.</param>
/// <param name="Quoted">True where the words are a quotation in both: a shared source, not a borrowing.</param>
public readonly record struct Passage(ArticleSpan From, ArticleSpan To, PassageKind Kind, bool Quoted);

/// <summary>How alike two passages are.</summary>
public enum PassageKind
{
    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>A few words differ.</summary>
    Near,

    /// <summary>The same statement in other words.</summary>
    Paraphrase,
}
