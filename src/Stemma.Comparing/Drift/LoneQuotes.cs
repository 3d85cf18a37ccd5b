using System.Collections.Immutable;
using Stemma.Comparing.Quotes;
using Stemma.Comparing.Reuse;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Speech;

namespace Stemma.Comparing.Drift;

/// <summary>Pairs the one quotation of a speaker that a borrower has beside those it shares with its source, with the one that the source has beside them.</summary>
/// <remarks>A quotation that came through another language may share no word with what it was; where the rest is borrowed, it is what is left over.</remarks>
internal static class LoneQuotes
{
    private const int FewestWords = 4;

    /// <summary>Neither wording is so many times as long as the other.</summary>
    private const double MostLonger = 2;

    /// <returns>By source, then by borrower, then by quote.</returns>
    public static IEnumerable<QuoteStep> Of(
        ImmutableArray<Relation> relations,
        ImmutableArray<QuoteGroup> groups,
        ImmutableArray<ArticleReading> articles,
        Lineage lineage
    )
    {
        foreach (var relation in relations.Where(relation => lineage.Derives(relation.From, relation.To)))
        {
            var matched = groups.Where(group => HasBoth(group, relation)).SelectMany(group => group.Quotes).ToHashSet();
            var (here, there) = (LoneOf(relation.From, matched, articles), LoneOf(relation.To, matched, articles));
            foreach (var (speaker, from) in here.OrderBy(entry => entry.Value))
            {
                if (there.TryGetValue(speaker, out var to) && AreAlikeInLength(QuoteOf(from, articles), QuoteOf(to, articles)))
                {
                    yield return new QuoteStep(from, to, Derived: true);
                }
            }
        }
    }

    private static bool HasBoth(QuoteGroup group, Relation relation) =>
        group.Quotes.Any(quote => quote.Article == relation.From) && group.Quotes.Any(quote => quote.Article == relation.To);

    /// <summary>By the last word of the speaker’s name, the quotation that is the only one left.</summary>
    private static Dictionary<string, ItemRef> LoneOf(
        ArticleRef article,
        HashSet<ItemRef> matched,
        ImmutableArray<ArticleReading> articles
    ) =>
        Enumerable
            .Range(0, articles[article.Index].Speech.Quotes.Length)
            .Select(index => new ItemRef(article, index))
            .Where(item => !matched.Contains(item) && IsTold(QuoteOf(item, articles)))
            .GroupBy(item => SpeakerOf(QuoteOf(item, articles)), StringComparer.Ordinal)
            .Where(quotes => quotes.Count() == 1)
            .ToDictionary(quotes => quotes.Key, quotes => quotes.First(), StringComparer.Ordinal);

    private static bool IsTold(Quote quote) =>
        quote is { Form: QuoteForm.Direct, Speaker: not null } && PlainWords.Of(quote.Text).Length >= FewestWords;

    private static string SpeakerOf(Quote quote) =>
        PlainWords.Of(quote.Speaker!.Value.Name) is [.., var last] ? last : string.Empty;

    private static bool AreAlikeInLength(Quote first, Quote second) =>
        Math.Max(first.Text.Length, second.Text.Length) <= MostLonger * Math.Min(first.Text.Length, second.Text.Length);

    private static Quote QuoteOf(ItemRef item, ImmutableArray<ArticleReading> articles) =>
        articles[item.Article.Index].Speech.Quotes[item.Index];
}
