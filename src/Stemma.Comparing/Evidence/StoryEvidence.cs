using System.Collections.Immutable;
using Stemma.Reading.Evidence;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Comparing.Evidence;

/// <summary>A video, photo, recording or document that articles of a story speak of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">What it is said to show, in the words of the article that says most.</param>
/// <param name="PostedBy">Who published it, in the articles' words, with the position in the story's entities or −1.</param>
/// <param name="Platform">Where; empty where not said.</param>
/// <param name="Items">Positions in each article's evidence; ascending; at least one.</param>
/// <param name="Mentions">Where it is spoken of; ascending; at least one.</param>
/// <param name="Posted">When it was published, by the first article that tells; null where none does.</param>
/// <param name="Checks">What each article says of its verification; by article, then by span; empty where none says anything.</param>
/// <param name="Why">What joined the items.</param>
public sealed record StoryEvidence(
    EvidenceKind Kind,
    string What,
    ImmutableArray<(string Text, int Entity)> PostedBy,
    string Platform,
    ImmutableArray<ItemRef> Items,
    ImmutableArray<ArticleSpan> Mentions,
    StoryPosting? Posted,
    ImmutableArray<StoryCheck> Checks,
    Explanation Why
)
{
    /// <summary>
    /// All that the articles say of its verification, in one word: a dispute weighs most, then a verification, for one desk's failure says nothing against another's
    /// success. An article that doubts what another has verified, as it reports, has not verified it (<see cref="EvidenceItem.StandingOf"/>).
    /// </summary>
    public EvidenceStanding Standing
    {
        get
        {
            var standings = Checks
                .GroupBy(check => check.Article, check => check.Check)
                .Select(article => EvidenceItem.StandingOf([.. article]))
                .ToArray();
            return standings.Contains(EvidenceStanding.Disputed) ? EvidenceStanding.Disputed
                : standings.Contains(EvidenceStanding.Verified) ? EvidenceStanding.Verified
                : standings.Length == 0 ? EvidenceStanding.Unstated
                : EvidenceStanding.Unverified;
        }
    }
}

/// <summary>When one article says that a piece of evidence was published.</summary>
/// <param name="Article">Whose word it is.</param>
/// <param name="Time">The time, with the words for it.</param>
public readonly record struct StoryPosting(ArticleRef Article, ResolvedTime Time);

/// <summary>What one article says of the verification of a piece of evidence.</summary>
/// <param name="Article">Whose word it is.</param>
/// <param name="Check">What it says.</param>
public readonly record struct StoryCheck(ArticleRef Article, EvidenceCheck Check);
