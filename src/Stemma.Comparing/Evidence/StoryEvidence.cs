using System.Collections.Immutable;
using Stemma.Reading.Evidence;
using Stemma.Text;

namespace Stemma.Comparing.Evidence;

/// <summary>A video, photo, recording or document that articles of a story speak of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">What it is said to show, in the words of the article that says most.</param>
/// <param name="PostedBy">Who published it, in the articles' words, with the position in the story's entities or −1.</param>
/// <param name="Platform">Where; empty where not said.</param>
/// <param name="Items">Positions in each article's evidence; ascending; at least one.</param>
/// <param name="Mentions">Where it is spoken of; ascending; at least one.</param>
/// <param name="Standing">The strongest that any article says of its verification.</param>
/// <param name="Why">What joined the items.</param>
public sealed record StoryEvidence(
    EvidenceKind Kind,
    string What,
    ImmutableArray<(string Text, int Entity)> PostedBy,
    string Platform,
    ImmutableArray<ItemRef> Items,
    ImmutableArray<ArticleSpan> Mentions,
    EvidenceStanding Standing,
    Explanation Why
);
