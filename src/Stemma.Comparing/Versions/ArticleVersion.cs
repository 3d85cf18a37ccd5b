using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Comparing.Versions;

/// <summary>One article published again by its outlet, and what was changed in it.</summary>
/// <param name="Earlier">The version before.</param>
/// <param name="Later">The version after it.</param>
/// <param name="Edits">What changed; those that change what is told first, then in the order of the text.</param>
/// <param name="Why">What shows that both are one article, and their order.</param>
public sealed record ArticleVersion(ArticleRef Earlier, ArticleRef Later, ImmutableArray<Edit> Edits, Explanation Why);

/// <summary>One change between two versions of an article.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Before">The words in the earlier version; null where they are new.</param>
/// <param name="After">The words in the later version; null where they are gone.</param>
/// <param name="Detail">What changed, in a few words: <c>14 → 16</c>; empty where the words say it themselves.</param>
public sealed record Edit(EditKind Kind, ArticleSpan? Before, ArticleSpan? After, string Detail);

/// <summary>What a change to an article changes; the weightiest first.</summary>
public enum EditKind
{
    /// <summary>A notice that says what was put right.</summary>
    Correction,

    /// <summary>A number, or its bound.</summary>
    Figure,

    /// <summary>Whose word it is.</summary>
    Source,

    /// <summary>A word that lessens a claim has come or gone.</summary>
    Hedge,

    /// <summary>The words of somebody who is quoted.</summary>
    Quote,

    /// <summary>A sentence is new.</summary>
    Added,

    /// <summary>A sentence is gone.</summary>
    Removed,

    /// <summary>A sentence has other words.</summary>
    Reworded,

    /// <summary>Spelling, marks, place on the page, or what is no reporting.</summary>
    Trivial,
}
