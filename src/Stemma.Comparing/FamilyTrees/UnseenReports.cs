using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Reading.Names;
using Stemma.Text;

namespace Stemma.Comparing.FamilyTrees;

/// <summary>Finds the reports that articles credit and that are not among them: «a report by agency Y, not in this collection».</summary>
internal static class UnseenReports
{
    /// <returns>In no particular order of weight; each outlet once.</returns>
    public static IEnumerable<UnseenSource> Find(ImmutableArray<ArticleReading> articles, EntityIndex entities, Ancestry ancestry)
    {
        var outlets = articles
            .Where(reading => reading.Article.Outlet.IsKnown)
            .Select(reading => NameKey.Of(reading.Article.Outlet.Value))
            .ToHashSet(StringComparer.Ordinal);
        return articles
            .SelectMany((reading, index) => reading.Credits.Select(credit => CreditedBy(new ArticleRef(index), credit, entities)))
            .Where(credit => !Publishers.IsPlatform(credit.AsCredited))
            .Where(credit => !outlets.Contains(NameKey.Of(credit.Name)) && !outlets.Contains(NameKey.Of(credit.AsCredited)))
            .GroupBy(credit => NameKey.Of(credit.Name), StringComparer.Ordinal)
            .Select(credits => SourceOf([.. credits], ancestry));
    }

    private static (ArticleRef Article, string Name, string AsCredited, int Entity) CreditedBy(
        ArticleRef article,
        Credit credit,
        EntityIndex entities
    )
    {
        var entity = entities.Of(article, credit.Entity);
        return (article, entity >= 0 ? entities.All[entity].Name : credit.Name, credit.Name, entity);
    }

    private static UnseenSource SourceOf(
        ImmutableArray<(ArticleRef Article, string Name, string AsCredited, int Entity)> credits,
        Ancestry ancestry
    )
    {
        var crediting = credits.Select(credit => credit.Article).ToHashSet();
        var first = ancestry.FirstOf(crediting);
        return new UnseenSource(
            UnseenSourceKind.Report,
            credits[0].Name,
            credits[0].Entity,
            first,
            Explanation.Of(
                "unseen.credited",
                $"credited by {crediting.Count} of the articles, {crediting.Count - first.Length} of which took it from another of them"
            )
        );
    }
}
