using System.Collections.Immutable;
using Stemma.Comparing.Reuse;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Eval.Reuse;

/// <summary>Asks Stemma which of the articles on one event derive from one another.</summary>
internal static class ReuseFinder
{
    /// <returns>Names of both articles, in ordinal order, with the rule that joined them.</returns>
    public static ImmutableSortedDictionary<(string, string), string> Find(IEnumerable<Article> articles)
    {
        ImmutableArray<ArticleReading> readings =
        [
            .. articles.OrderBy(article => article.Name, StringComparer.Ordinal).Select(article => ArticleReader.Read(article)),
        ];
        return RelationJudge
            .Judge(readings, PassageFinder.Find(readings))
            .Where(relation => relation.IsDerivation)
            .ToImmutableSortedDictionary(
                relation => Ordered(readings[relation.From.Index].Article.Name, readings[relation.To.Index].Article.Name),
                relation => $"{relation.Why.Rule}: {string.Join("; ", relation.Why.Reasons)}"
            );
    }

    /// <summary>A pair that is the same whichever article is named first.</summary>
    public static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
