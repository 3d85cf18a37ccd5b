using System.Collections.Immutable;
using Stemma.Reading;
using Stemma.Reading.Evidence;
using Stemma.Text;

namespace Stemma.Comparing.Movements;

/// <summary>Tells which doubts are new to a story, and which a later version of an article has dropped.</summary>
internal static class CaveatMovements
{
    /// <param name="before">The story as it was.</param>
    /// <param name="after">The story as it is.</param>
    public static IEnumerable<Movement> Find(StorySnapshot before, Story after) =>
        Appeared(before, after).Concat(Withdrawn(after, [.. before.Articles]));

    private static IEnumerable<Movement> Appeared(StorySnapshot before, Story after) =>
        from article in Enumerable.Range(0, after.Articles.Length)
        from caveat in after.Articles[article].Caveats
        where !before.Caveats.Contains(caveat.Kind)
        group new ArticleSpan(new ArticleRef(article), caveat.Span) by caveat.Kind into kind
        orderby kind.Key
        select new Movement(MovementKind.CaveatAppeared, null, string.Empty, kind.Key.ToString(), [.. kind]);

    private static IEnumerable<Movement> Withdrawn(Story after, HashSet<ArticleId> known) =>
        from version in after.Versions
        let earlier = after[version.Earlier]
        let later = after[version.Later]
        where known.Contains(earlier.Article.Id) && !known.Contains(later.Article.Id)
        from kind in KindsOf(earlier).Except(KindsOf(later)).Order()
        select new Movement(
            MovementKind.CaveatWithdrawn,
            null,
            kind.ToString(),
            ArticleNames.Of(later),
            SpansOf(earlier, version.Earlier, kind)
        );

    private static IEnumerable<CaveatKind> KindsOf(ArticleReading reading) => reading.Caveats.Select(caveat => caveat.Kind);

    private static ImmutableArray<ArticleSpan> SpansOf(ArticleReading reading, ArticleRef article, CaveatKind kind) =>
        [.. reading.Caveats.Where(caveat => caveat.Kind == kind).Select(caveat => new ArticleSpan(article, caveat.Span))];
}
