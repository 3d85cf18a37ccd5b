using System.Collections.Immutable;
using Stemma.Comparing.Quotes;
using Stemma.Reading;

namespace Stemma.Comparing.Drift;

/// <summary>A quote and the wording of the same utterance that it was taken from, or stands beside.</summary>
/// <param name="From">The likelier original.</param>
/// <param name="To">The other.</param>
/// <param name="Derived">True where the article derives from the other.</param>
internal sealed record QuoteStep(ItemRef From, ItemRef To, bool Derived);

/// <summary>Finds the steps on which an utterance was passed on.</summary>
internal static class QuoteSteps
{
    /// <summary>From the article that one derives from, or else from the fullest early wording, to each other quote of the group.</summary>
    public static IEnumerable<QuoteStep> Of(
        ImmutableArray<QuoteGroup> groups,
        ImmutableArray<ArticleReading> articles,
        Lineage lineage
    )
    {
        foreach (var group in groups.Select(group => group with { Quotes = WithoutHeadlines(group.Quotes, articles) }))
        {
            var original = group
                .Quotes.OrderBy(item => HasParent(item, group, lineage))
                .ThenByDescending(item => Length(item, articles))
                .ThenBy(item => item)
                .First();
            foreach (var to in group.Quotes)
            {
                var parents = group.Quotes.Where(from => lineage.Derives(from.Article, to.Article)).ToArray();
                foreach (var parent in parents)
                {
                    yield return new QuoteStep(parent, to, Derived: true);
                }

                if (parents.Length == 0 && to.Article != original.Article)
                {
                    yield return new QuoteStep(original, to, Derived: false);
                }
            }
        }
    }

    /// <summary>A headline cuts what its own text quotes in full.</summary>
    private static ImmutableArray<ItemRef> WithoutHeadlines(
        ImmutableArray<ItemRef> quotes,
        ImmutableArray<ArticleReading> articles
    ) =>
        [
            .. quotes.Where(item =>
                !StandsInHeadline(item, articles)
                || quotes.All(other => other.Article != item.Article || StandsInHeadline(other, articles))
            ),
        ];

    private static bool StandsInHeadline(ItemRef item, ImmutableArray<ArticleReading> articles)
    {
        var reading = articles[item.Article.Index];
        return reading.Text.IsInHeadline(reading.Speech.Quotes[item.Index].Span.Start);
    }

    private static bool HasParent(ItemRef item, QuoteGroup group, Lineage lineage) =>
        group.Quotes.Any(other => lineage.Derives(other.Article, item.Article));

    private static int Length(ItemRef item, ImmutableArray<ArticleReading> articles) =>
        articles[item.Article.Index].Speech.Quotes[item.Index].Text.Length;
}
