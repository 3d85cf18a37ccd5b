using System.Collections.Immutable;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Reading.Speech;

namespace Stemma.Comparing.Figures;

/// <summary>Finds who first vouched for a figure, and how many of those are independent of one another.</summary>
/// <remarks>
/// Errs towards less: articles of one family, or with one source, are one origin; a claim without a source adds none where another has one
/// (Every Casualty Standards 2016: independence is to be established, not assumed).
/// </remarks>
internal sealed class OriginFinder
{
    private readonly ImmutableArray<ArticleReading> articles;
    private readonly int[] familyOf;

    public OriginFinder(
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<Family> families,
        ImmutableArray<Relation> relations
    )
    {
        this.articles = articles;
        familyOf = [.. Enumerable.Range(0, articles.Length).Select(article => -1 - article)];
        for (var family = 0; family < families.Length; family++)
        {
            foreach (var article in families[family].Articles)
            {
                familyOf[article.Index] = family;
            }
        }
    }

    /// <summary>Each source once, with the articles that rest on it; the most told first. Claims without a source rest on their outlet, where no other has one.</summary>
    public ImmutableArray<Origin> OriginsOf(ImmutableArray<ClaimView> claims)
    {
        var sources = claims
            .Where(claim => claim.Sources.Length > 0)
            .Select(claim => (claim.Article, Key: PrimaryOf(claim)))
            .ToArray();
        if (sources.Length == 0)
        {
            var first = claims[0].Article;
            return [new Origin(OutletOf(first), -1, [.. claims.Select(claim => claim.Article).Distinct().Order()])];
        }

        var origins = new List<(SourceKey Key, SortedSet<ArticleRef> Articles)>();
        foreach (var (article, key) in sources)
        {
            var known = origins.FindIndex(origin => origin.Key.IsSame(key));
            if (known < 0)
            {
                origins.Add((key, [article]));
            }
            else
            {
                origins[known].Articles.Add(article);
            }
        }

        return
        [
            .. origins
                .OrderByDescending(origin => origin.Articles.Count)
                .Select(origin => new Origin(origin.Key.Name, origin.Key.Entity, [.. origin.Articles])),
        ];
    }

    /// <summary>How many origins are surely independent, and what makes them so; at least 1.</summary>
    public (int Count, ImmutableArray<string> Reasons) IndependentOf(
        ImmutableArray<ClaimView> claims,
        ImmutableArray<Origin> origins
    )
    {
        var established = claims
            .Where(claim => claim.Sources.Length > 0)
            .Select(claim => (claim.Article, Key: PrimaryOf(claim), claim))
            .ToArray();
        var independent = new List<(ArticleRef Article, SourceKey Key, ClaimView Claim)>();
        foreach (var candidate in established)
        {
            if (independent.TrueForAll(other => AreIndependent(other, candidate)))
            {
                independent.Add(candidate);
            }
        }

        return independent.Count <= 1
            ? (1, [origins.Length > 1 ? "its sources are not established to be independent" : "it rests on one source"])
            : (independent.Count, [.. independent.Select(origin => $"{origin.Key.Name} gives a number of its own")]);
    }

    /// <summary>The last moment at which the article can have been written, in ticks; larger is later, 0 where it is not known.</summary>
    public long WrittenLast(ArticleRef article)
    {
        var reading = articles[article.Index];
        var stated = reading.Article.Updated.IsKnown ? reading.Article.Updated : reading.Article.Published;
        var day = reading.Article.Updated.IsKnown ? stated.Date : reading.Published.Days?.To;
        return stated.Instant?.UtcTicks ?? day?.ToDateTime(TimeOnly.MaxValue).Ticks ?? 0;
    }

    /// <summary>Two sources by name that give different numbers, or whose articles do not derive from one another.</summary>
    private static bool AreIndependent(
        (ArticleRef Article, SourceKey Key, ClaimView Claim) first,
        (ArticleRef Article, SourceKey Key, ClaimView Claim) second
    )
    {
        if (first.Key.IsSame(second.Key) || !IsNameable(first.Key) || !IsNameable(second.Key))
        {
            return false;
        }

        return CountFits.Of(first.Claim.Claim.Count, second.Claim.Claim.Count) == CountFit.Different;
    }

    /// <summary>«Officials» may be anybody's, the other source's among them.</summary>
    private static bool IsNameable(SourceKey key) =>
        key.Standing is SourceStanding.Named or SourceStanding.Official or SourceStanding.Unknown && !key.IsAnybody;

    /// <summary>The one whose word it is in the end: of several in a chain the last that is no outlet.</summary>
    private static SourceKey PrimaryOf(ClaimView claim) =>
        claim.Sources.LastOrDefault(source => source.Standing != SourceStanding.Outlet) ?? claim.Sources[^1];

    private string OutletOf(ArticleRef article) =>
        articles[article.Index].Article is { Outlet.IsKnown: true } known
            ? known.Outlet.Value
            : articles[article.Index].Article.Name;
}
