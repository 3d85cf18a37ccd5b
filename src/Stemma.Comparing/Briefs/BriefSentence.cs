using System.Collections.Immutable;

namespace Stemma.Comparing.Briefs;

/// <summary>A sentence of the brief.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Topic">What it speaks of.</param>
/// <param name="Supports">The stretches it rests on; at least one; every number of <paramref name="Text"/> that is not Stemma's own count stands in one of them.</param>
public sealed record BriefSentence(string Text, BriefTopic Topic, ImmutableArray<ArticleSpan> Supports);

/// <summary>What a sentence of the brief speaks of.</summary>
public enum BriefTopic
{
    /// <summary>What is reported, and on whose word.</summary>
    Figure,

    /// <summary>What does not agree.</summary>
    Contested,

    /// <summary>What changed in passing on.</summary>
    Drift,

    /// <summary>What nobody has verified.</summary>
    Unverified,
}
