using System.Collections.Immutable;
using Stemma.Comparing.Quotes;
using Stemma.Reading;
using Stemma.Text;

namespace Stemma.Comparing.Rulings;

/// <summary>Joins and parts the wordings of utterances as people have decided.</summary>
internal static class QuoteRulings
{
    /// <returns>By first quote; groups of one quote are none.</returns>
    public static ImmutableArray<QuoteGroup> Apply(
        ImmutableArray<QuoteGroup> groups,
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<JoinRuling> rulings
    )
    {
        if (rulings.IsEmpty)
        {
            return groups;
        }

        var machine = groups.Select(group => new RuledGroup(group.Quotes, group.Why.Reasons)).ToImmutableArray();
        var ruled = JoinRulings.Apply(machine, rulings, Keyed(articles));
        return
        [
            .. ruled
                .Where(group => group.Items.Length > 1)
                .Select(group => machine.IndexOf(group) is >= 0 and var index ? groups[index] : Joined(group, articles))
                .OrderBy(group => group.Quotes[0])
                .ThenBy(group => group.Quotes[1])
                .ThenBy(group => group.Quotes.Length),
        ];
    }

    private static IEnumerable<(ItemKey, ItemRef)> Keyed(ImmutableArray<ArticleReading> articles) =>
        articles.SelectMany(
            (reading, a) =>
                reading.Speech.Quotes.Select((quote, q) => (ItemKey.Of(reading, quote), new ItemRef(new ArticleRef(a), q)))
        );

    private static QuoteGroup Joined(RuledGroup group, ImmutableArray<ArticleReading> articles)
    {
        var wordings = group
            .Items.Select(item => articles[item.Article.Index].Speech.Quotes[item.Index].Text)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return new QuoteGroup(
            group.Items,
            wordings.Take(2).Count() == 1 ? QuoteGroupKind.Verbatim : QuoteGroupKind.Variant,
            new Explanation("ruling.quotes", group.Because)
        );
    }
}
