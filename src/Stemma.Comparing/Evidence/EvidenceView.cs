using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Evidence;

namespace Stemma.Comparing.Evidence;

/// <summary>A piece of evidence of one article, in a form in which articles can be compared.</summary>
/// <param name="Item">The item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The stems of what is said of it; ascending, each once.</param>
/// <param name="PostedBy">Who published it, with the position in the story's entities or −1.</param>
/// <param name="Platform">Where; empty where not said.</param>
internal sealed record EvidenceView(
    ItemRef Item,
    EvidenceKind Kind,
    ImmutableArray<string> Words,
    ImmutableArray<(string Text, int Entity)> PostedBy,
    string Platform
)
{
    /// <summary>What the same poster, and the same platform, add to the likeness of the words.</summary>
    private const double PosterCounts = 0.15;
    private const double PlatformCounts = 0.05;

    public static EvidenceView Of(ItemRef at, EvidenceItem item, ArticleReading reading, EntityIndex entities) =>
        new(
            at,
            item.Kind,
            [
                .. item
                    .Mentions.SelectMany(span =>
                        ContentWords.In(reading.Text, reading.Text.Sentences[reading.Text.SentenceAt(span.Start)].Span)
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            [.. item.PostedBy.Select(poster => (poster.Text, entities.Of(at.Article, poster.Entity)))],
            item.Platform
        );

    /// <summary>From 0 to 1; 0 for two kinds or two items of one article.</summary>
    public double LikenessTo(EvidenceView other, WordWeights weights)
    {
        if (Kind != other.Kind || Item.Article == other.Item.Article)
        {
            return 0;
        }

        var poster = PostedBy.Any(one => one.Entity >= 0 && other.PostedBy.Any(two => two.Entity == one.Entity));
        var platform = Platform.Length > 0 && Platform == other.Platform;
        return Math.Min(1, weights.Overlap(Words, other.Words) + (poster ? PosterCounts : 0) + (platform ? PlatformCounts : 0));
    }
}
