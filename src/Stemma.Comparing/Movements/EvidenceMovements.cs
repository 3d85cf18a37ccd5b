using Stemma.Reading.Evidence;

namespace Stemma.Comparing.Movements;

/// <summary>Tells which evidence is verified, disputed, or no longer, by what the articles say of it.</summary>
internal static class EvidenceMovements
{
    /// <param name="before">The story as it was.</param>
    /// <param name="after">The story as it is.</param>
    public static IEnumerable<Movement> Find(StorySnapshot before, Story after)
    {
        var standings = new Dictionary<WordKey, EvidenceStanding>();
        foreach (var item in before.Evidence)
        {
            foreach (var mention in item.Mentions)
            {
                standings.TryAdd(mention, item.Standing);
            }
        }

        return from item in after.Evidence
            let earlier = item
                .Mentions.Select(mention => WordKey.Of(after, mention.Article, mention.Span))
                .Where(standings.ContainsKey)
                .Select(key => (EvidenceStanding?)standings[key])
                .FirstOrDefault()
            where IsNews(earlier, item.Standing)
            select new Movement(
                MovementKind.EvidenceChanged,
                null,
                earlier?.ToString() ?? string.Empty,
                item.Standing.ToString(),
                [.. item.Checks.Select(check => new ArticleSpan(check.Article, check.Check.Span)).Order()]
            );
    }

    /// <summary>Of evidence that nobody spoke of before, most is unverified: only that it is verified or disputed is news.</summary>
    private static bool IsNews(EvidenceStanding? earlier, EvidenceStanding now) =>
        earlier is { } known ? known != now : now is EvidenceStanding.Verified or EvidenceStanding.Disputed;
}
