using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Quotes;

/// <summary>Joins the quotes of several articles that are one utterance.</summary>
public static class QuoteMatcher
{
    /// <param name="articles">The readings, in the story's order.</param>
    /// <param name="entities">For who is the same speaker.</param>
    /// <param name="threads">At most so many work on it; changes nothing in the result.</param>
    /// <returns>By first quote; a quote of two sentences may stand in two groups.</returns>
    public static ImmutableArray<QuoteGroup> Match(ImmutableArray<ArticleReading> articles, EntityIndex entities, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var parts = QuoteParts.Of(articles, entities);
        var weights = new WordWeights([.. parts.Select(part => part.Stems)]);
        var pairs = BestPairs(parts, PartPairs.Of(parts, weights, threads));
        return
        [
            .. Components(parts.Length, pairs)
                .Select(members => GroupOf(members, parts))
                .OfType<QuoteGroup>()
                .GroupBy(
                    group => string.Join(' ', group.Quotes.Select(quote => $"{quote.Article.Index}:{quote.Index}")),
                    StringComparer.Ordinal
                )
                .Select(same => same.OrderByDescending(group => group.Kind).First())
                .OrderBy(group => group.Quotes[0])
                .ThenBy(group => group.Quotes[1])
                .ThenBy(group => group.Quotes.Length),
        ];
    }

    /// <summary>Of all the parts of another article that a part resembles, only the most like it is the same sentence, save where one holds the other.</summary>
    private static ImmutableArray<PartPair> BestPairs(ImmutableArray<QuotePart> parts, ImmutableArray<PartPair> all)
    {
        var best = new Dictionary<(int Part, int Article), double>();
        foreach (var pair in all)
        {
            Raise(best, (pair.First, parts[pair.Second].Quote.Article.Index), pair.Likeness);
            Raise(best, (pair.Second, parts[pair.First].Quote.Article.Index), pair.Likeness);
        }

        return
        [
            .. all.Where(pair =>
                pair.Holds
                || pair.Likeness >= best[(pair.First, parts[pair.Second].Quote.Article.Index)]
                    && pair.Likeness >= best[(pair.Second, parts[pair.First].Quote.Article.Index)]
            ),
        ];
    }

    private static void Raise(Dictionary<(int Part, int Article), double> best, (int Part, int Article) key, double likeness) =>
        best[key] = Math.Max(best.GetValueOrDefault(key), likeness);

    private static IEnumerable<ImmutableArray<int>> Components(int count, ImmutableArray<PartPair> pairs)
    {
        var root = Enumerable.Range(0, count).ToArray();
        foreach (var pair in pairs)
        {
            var (first, second) = (Find(root, pair.First), Find(root, pair.Second));
            root[Math.Max(first, second)] = Math.Min(first, second);
        }

        return Enumerable
            .Range(0, count)
            .GroupBy(part => Find(root, part))
            .Select(component => component.ToImmutableArray())
            .Where(component => component.Length > 1);
    }

    private static int Find(int[] root, int part)
    {
        while (root[part] != part)
        {
            root[part] = root[root[part]];
            part = root[part];
        }

        return part;
    }

    private static QuoteGroup? GroupOf(ImmutableArray<int> members, ImmutableArray<QuotePart> parts)
    {
        var quotes = members.Select(member => parts[member].Quote).Distinct().Order().ToImmutableArray();
        if (quotes.Select(quote => quote.Article).Distinct().Count() < 2)
        {
            return null;
        }

        var wordings = members.Select(member => parts[member].Wording).Distinct(StringComparer.Ordinal).Count();
        var kind = wordings == 1 ? QuoteGroupKind.Verbatim : QuoteGroupKind.Variant;
        var why = wordings == 1 ? "the same words" : $"{wordings} wordings that share most of their words";
        return new QuoteGroup(quotes, kind, Explanation.Of("quote-group.wording", why));
    }
}
