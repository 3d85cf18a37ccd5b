using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Evidence;
using Stemma.Text;

namespace Stemma.Comparing.Evidence;

/// <summary>Joins what several articles say of one video, photo, recording or document.</summary>
public static class EvidenceMatcher
{
    /// <summary>From this likeness on, two items of different articles are one.</summary>
    private const double Joined = 0.33;

    /// <summary>A word that more items hold than this leads to no pair.</summary>
    private const int CommonWord = 250;

    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="entities">For who posted it.</param>
    /// <returns>By first mention.</returns>
    public static ImmutableArray<StoryEvidence> Match(ImmutableArray<ArticleReading> articles, EntityIndex entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var items = Views(articles, entities);
        var groups = new EvidenceGroups([.. items.Select(item => item.Item.Article.Index)]);
        foreach (var (first, second) in Pairs(items))
        {
            groups.Join(first, second);
        }

        return [.. groups.All().Select(members => StoryEvidenceOf([.. members.Select(member => items[member])], articles))];
    }

    private static ImmutableArray<EvidenceView> Views(ImmutableArray<ArticleReading> articles, EntityIndex entities) =>
        [
            .. articles.SelectMany(
                (reading, article) =>
                    reading.Evidence.Select(
                        (item, index) => EvidenceView.Of(new ItemRef(new ArticleRef(article), index), item, reading, entities)
                    )
            ),
        ];

    /// <summary>The pairs that are alike enough, the most alike first.</summary>
    private static IEnumerable<(int First, int Second)> Pairs(ImmutableArray<EvidenceView> items)
    {
        var weights = new WordWeights([.. items.Select(item => item.Words)]);
        var candidates = items
            .SelectMany((item, index) => item.Words.Select(word => (word, index)))
            .GroupBy(entry => entry.word, entry => entry.index, StringComparer.Ordinal)
            .Select(bucket => bucket.ToArray())
            .Where(bucket => bucket.Length is > 1 and <= CommonWord)
            .SelectMany(bucket => bucket.SelectMany((first, at) => bucket.Skip(at + 1).Select(second => (first, second))))
            .Distinct();
        return candidates
            .Select(pair => (pair, likeness: items[pair.first].LikenessTo(items[pair.second], weights)))
            .Where(scored => scored.likeness >= Joined)
            .OrderByDescending(scored => scored.likeness)
            .ThenBy(scored => scored.pair)
            .Select(scored => scored.pair);
    }

    private static StoryEvidence StoryEvidenceOf(ImmutableArray<EvidenceView> members, ImmutableArray<ArticleReading> articles)
    {
        var items = members.Select(member => articles[member.Item.Article.Index].Evidence[member.Item.Index]).ToImmutableArray();
        var mentions = members
            .Zip(items)
            .SelectMany(pair => pair.Second.Mentions.Select(span => new ArticleSpan(pair.First.Item.Article, span)));
        return new StoryEvidence(
            items[0].Kind,
            items.Select(item => item.What).MaxBy(what => what.Length)!,
            [.. members.SelectMany(member => member.PostedBy).Distinct()],
            items.Select(item => item.Platform).FirstOrDefault(platform => platform.Length > 0, string.Empty),
            [.. members.Select(member => member.Item)],
            [.. mentions.Order()],
            PostedOf(members, items),
            [
                .. members
                    .Zip(items)
                    .SelectMany(pair => pair.Second.Checks.Select(check => new StoryCheck(pair.First.Item.Article, check))),
            ],
            Explanation.Of(
                "evidence.matter",
                members.Length == 1 ? "one article speaks of it" : $"{members.Length} articles say the same of it"
            )
        );
    }

    private static StoryPosting? PostedOf(ImmutableArray<EvidenceView> members, ImmutableArray<EvidenceItem> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Posted is { } time)
            {
                return new StoryPosting(members[i].Item.Article, time);
            }
        }

        return null;
    }
}
