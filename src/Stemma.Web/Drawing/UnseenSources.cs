using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Reuse;
using Stemma.Web.Report;

namespace Stemma.Web.Drawing;

/// <summary>A source that articles drew on and that is not among them.</summary>
/// <param name="Name">By name; empty where it is only known that there is one.</param>
/// <param name="Kind">Whether it is credited, or follows from words that articles share.</param>
/// <param name="Articles">Who drew on it; ascending; at least one.</param>
public sealed record UnseenSource(string Name, RelationKind Kind, ImmutableArray<ArticleRef> Articles);

/// <summary>Finds the sources outside the story: outlets that are credited but absent, and what articles have in common unseen.</summary>
internal static class UnseenSources
{
    private const int MostShown = 12;

    /// <returns>The ones with most articles first; at most a dozen.</returns>
    public static ImmutableArray<UnseenSource> Of(StoryIndex index) =>
        [
            .. Common(index)
                .Concat(Credited(index))
                .OrderByDescending(source => source.Articles.Length)
                .ThenBy(source => source.Articles[0])
                .ThenBy(source => source.Name, StringComparer.Ordinal)
                .Take(MostShown),
        ];

    private static IEnumerable<UnseenSource> Credited(StoryIndex index)
    {
        var entities = new EntityIndex(index.Story.Entities);
        var outlets = index
            .Story.Articles.Where(reading => reading.Article.Outlet.IsKnown)
            .Select(reading => Key(reading.Article.Outlet.Value))
            .ToHashSet(StringComparer.Ordinal);
        return index
            .Articles.SelectMany(article => index.Story[article].Credits.Select(credit => (article, credit)))
            .Select(pair =>
                entities.Of(pair.article, pair.credit.Entity) is var entity and >= 0
                    ? (pair.article, Name: index.Story.Entities[entity].Name, Own: pair.credit.Name)
                    : (pair.article, pair.credit.Name, Own: pair.credit.Name)
            )
            .Where(pair => !outlets.Contains(Key(pair.Name)) && !outlets.Contains(Key(pair.Own)))
            .GroupBy(pair => Key(pair.Name), StringComparer.Ordinal)
            .Select(group => new UnseenSource(
                group.First().Name,
                RelationKind.Credit,
                [.. group.Select(pair => pair.article).Distinct().Order()]
            ));
    }

    /// <summary>Each article that shares a source with others, and is not tied to one of them by derivation, hangs on one unseen source.</summary>
    private static IEnumerable<UnseenSource> Common(StoryIndex index)
    {
        var leader = Enumerable.Range(0, index.Articles.Length).ToArray();
        int Leader(int article) => leader[article] == article ? article : leader[article] = Leader(leader[article]);
        var relations = index.Story.Relations.Where(relation => relation.Kind == RelationKind.CommonSource).ToList();
        foreach (var relation in relations)
        {
            var (first, second) = (Leader(relation.From.Index), Leader(relation.To.Index));
            leader[Math.Max(first, second)] = Math.Min(first, second);
        }

        return relations
            .SelectMany(relation => new[] { relation.From, relation.To })
            .Distinct()
            .Order()
            .GroupBy(article => Leader(article.Index))
            .Select(group => new UnseenSource(NameOf(index, [.. group]), RelationKind.CommonSource, [.. group]));
    }

    /// <summary>The origin of a figure that all of them rest on, where there is one.</summary>
    private static string NameOf(StoryIndex index, ImmutableArray<ArticleRef> articles) =>
        index
            .Story.Figures.SelectMany(figure => figure.Origins)
            .Where(origin => articles.All(origin.Articles.Contains))
            .GroupBy(origin => origin.Source, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault(string.Empty);

    private static string Key(string name)
    {
        var trimmed = name.Trim().ToLowerInvariant();
        return trimmed.StartsWith("the ", StringComparison.Ordinal) ? trimmed[4..] : trimmed;
    }
}
