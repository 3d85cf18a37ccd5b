using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Versions;

/// <summary>Finds articles that are one article published again, and tells what was changed from each version to the next.</summary>
public static class VersionFinder
{
    /// <summary>Share that both have of each other, from which two texts of one outlet are one article.</summary>
    private const double OneArticle = 0.5;

    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="relations">Which of them share text.</param>
    /// <returns>By earlier, then later version; of several versions each beside the next.</returns>
    public static ImmutableArray<ArticleVersion> Find(ImmutableArray<ArticleReading> articles, ImmutableArray<Relation> relations)
    {
        var pairs = relations
            .Where(relation => relation.IsDerivation)
            .Select(relation => (Relation: relation, Reason: ReasonOf(relation, articles)))
            .Where(pair => pair.Reason.Length > 0)
            .ToList();
        var later = pairs.ToLookup(pair => InOrder(pair.Relation, articles).Earlier);
        return
        [
            .. pairs
                .Where(pair => !IsBridged(InOrder(pair.Relation, articles), later, articles))
                .Select(pair => VersionOf(InOrder(pair.Relation, articles), pair.Reason, articles))
                .OrderBy(version => version.Earlier)
                .ThenBy(version => version.Later),
        ];
    }

    /// <summary>What shows that both are one article; empty where nothing does.</summary>
    private static string ReasonOf(Relation relation, ImmutableArray<ArticleReading> articles)
    {
        var (first, second) = (articles[relation.From.Index].Article, articles[relation.To.Index].Article);
        return AddressOf(first) is { Length: > 0 } address && address == AddressOf(second) ? "one address"
            : ArticleNames.AreOneOutlet(first, second) && Math.Min(relation.SharedOfFrom, relation.SharedOfTo) >= OneArticle
                ? "one outlet, and most of each is in the other"
            : string.Empty;
    }

    /// <summary>Without scheme, query and fragment, which differ from link to link.</summary>
    private static string AddressOf(Article article) =>
        Uri.TryCreate(article.Url.Value, UriKind.Absolute, out var address) && address.AbsolutePath.Length > 1
            ? address.Host + address.AbsolutePath.TrimEnd('/')
            : string.Empty;

    /// <summary>By when each was last changed; where that is not known, the borrower is the later.</summary>
    private static (ArticleRef Earlier, ArticleRef Later, string Reason) InOrder(
        Relation relation,
        ImmutableArray<ArticleReading> articles
    )
    {
        var order = MomentOf(articles[relation.From.Index].Article).CompareTo(MomentOf(articles[relation.To.Index].Article));
        return order < 0 ? (relation.From, relation.To, "changed later")
            : order > 0 ? (relation.To, relation.From, "changed later")
            : (relation.From, relation.To, "the later has what the earlier has; which came first is not stated");
    }

    private static DateTimeOffset MomentOf(Article article)
    {
        var time = article.Updated.IsKnown ? article.Updated : article.Published;
        return !time.IsKnown
            ? default
            : time.Instant ?? new DateTimeOffset(time.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>True where a version stands between the two: each is told beside the next.</summary>
    private static bool IsBridged(
        (ArticleRef Earlier, ArticleRef Later, string) pair,
        ILookup<ArticleRef, (Relation Relation, string)> later,
        ImmutableArray<ArticleReading> articles
    ) =>
        later[pair.Earlier]
            .Select(next => InOrder(next.Relation, articles).Later)
            .Any(between =>
                between != pair.Later && later[between].Any(next => InOrder(next.Relation, articles).Later == pair.Later)
            );

    private static ArticleVersion VersionOf(
        (ArticleRef Earlier, ArticleRef Later, string Reason) pair,
        string reason,
        ImmutableArray<ArticleReading> articles
    ) =>
        new(
            pair.Earlier,
            pair.Later,
            EditFinder.Between(
                new Witness(pair.Earlier, articles[pair.Earlier.Index]),
                new Witness(pair.Later, articles[pair.Later.Index])
            ),
            Explanation.Of("version.same-article", reason, pair.Reason)
        );
}
