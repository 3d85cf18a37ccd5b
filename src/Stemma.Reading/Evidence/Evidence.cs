using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>A passage that says what is not known, not verified, or not said.</summary>
/// <param name="Span">The clause.</param>
/// <param name="Kind">What it leaves open.</param>
/// <param name="AppliesTo">The stretch that it is about: what is denied, or the sentence before; the sentence itself where that cannot be told.</param>
/// <param name="Why">The rule that found it.</param>
public sealed record Caveat(TextSpan Span, CaveatKind Kind, TextSpan AppliesTo, Explanation Why)
{
    /// <summary>Who denies, could not verify or would not say; null where the article does not tell.</summary>
    public Phrase? By { get; init; }
}

/// <summary>What a caveat leaves open.</summary>
public enum CaveatKind
{
    /// <summary>Nobody has checked, or could check.</summary>
    Unverified,

    /// <summary>Somebody did not answer or would not say.</summary>
    NoComment,

    /// <summary>A party does not admit it.</summary>
    NotAcknowledged,

    /// <summary>Somebody gave no numbers or had none.</summary>
    NoFigures,

    /// <summary>It is not known.</summary>
    Unclear,

    /// <summary>Accounts differ, or somebody denies it.</summary>
    Disputed,
}

/// <summary>A video, photo, recording or document that an article speaks of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">What it is said to show, in the article's words.</param>
/// <param name="PostedBy">Who published it, where said.</param>
/// <param name="Platform">Where it was published, such as <c>Telegram</c>; empty where not said.</param>
/// <param name="Mentions">Where the article speaks of it, ascending; at least one.</param>
/// <param name="Posted">When it was published, where the article tells; null elsewhere.</param>
/// <param name="Checks">Where the article says how far it was checked, ascending; empty where it says nothing of that.</param>
/// <param name="Why">The rule that found it.</param>
public sealed record EvidenceItem(
    EvidenceKind Kind,
    string What,
    ImmutableArray<Phrase> PostedBy,
    string Platform,
    ImmutableArray<TextSpan> Mentions,
    ResolvedTime? Posted,
    ImmutableArray<EvidenceCheck> Checks,
    Explanation Why
)
{
    /// <summary>All that the article says of its verification, in one word.</summary>
    public EvidenceStanding Standing => StandingOf(Checks);

    /// <summary>What one article says of verification, in one word: a dispute weighs most, then a doubt. Who reports a verification and doubts it still, doubts.</summary>
    public static EvidenceStanding StandingOf(ImmutableArray<EvidenceCheck> checks) =>
        checks.Any(check => check.Stance == EvidenceStance.Disputed) ? EvidenceStanding.Disputed
        : checks.Any(check => check.Stance == EvidenceStance.Unverified) ? EvidenceStanding.Unverified
        : checks.IsEmpty ? EvidenceStanding.Unstated
        : EvidenceStanding.Verified;
}

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>Moving pictures.</summary>
    Video,

    /// <summary>A still picture.</summary>
    Photo,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>Something written: a letter, an order, messages.</summary>
    Document,
}

/// <summary>What an article says of the verification of a piece of evidence.</summary>
public enum EvidenceStanding
{
    /// <summary>Nothing.</summary>
    Unstated,

    /// <summary>It has not been verified, or cannot be.</summary>
    Unverified,

    /// <summary>It is contested.</summary>
    Disputed,

    /// <summary>Somebody has verified it.</summary>
    Verified,
}
