using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Reading.Evidence;

/// <summary>One passage in which an article says how far a piece of evidence was checked.</summary>
/// <param name="Stance">What it says.</param>
/// <param name="By">Who checked, could not check, or disputes; null where the article does not tell.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Why">The rule that found it.</param>
public sealed record EvidenceCheck(EvidenceStance Stance, Phrase? By, TextSpan Span, Explanation Why);

/// <summary>How an article stands to a piece of evidence.</summary>
public enum EvidenceStance
{
    /// <summary>It has not been verified, or cannot be.</summary>
    Unverified,

    /// <summary>Somebody other than the outlet has verified it, or it is called verified and nobody named.</summary>
    ReportedVerified,

    /// <summary>The outlet says that it has verified the thing, or its place or date, itself.</summary>
    Verified,

    /// <summary>It is called fake, old, staged, or not what it is said to be.</summary>
    Disputed,
}
