using System.Collections.Immutable;
using Stemma.Comparing.FamilyTrees;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Speech;
using Stemma.Text;

namespace Stemma.Comparing.Quotes;

/// <summary>Chooses of the wordings of an utterance the one that is likeliest the speaker's own.</summary>
/// <remarks>
/// As an editor of texts does: what was taken from another witness is set aside, then what came later, and of the rest the fullest stands, since words are lost in
/// passing on more often than added (Maas 1927, on the elimination of witnesses).
/// </remarks>
internal static class QuoteOriginals
{
    /// <returns>The same groups, each with its likeliest original.</returns>
    public static ImmutableArray<QuoteGroup> Mark(
        ImmutableArray<QuoteGroup> groups,
        ImmutableArray<ArticleReading> articles,
        ImmutableArray<Descent> descents
    )
    {
        var ancestry = new Ancestry(descents);
        return [.. groups.Select(group => group with { Original = OriginalOf(group, articles, ancestry) })];
    }

    private static QuoteOriginal OriginalOf(QuoteGroup group, ImmutableArray<ArticleReading> articles, Ancestry ancestry)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<ItemRef> Narrow(ImmutableArray<ItemRef> all, IEnumerable<ItemRef> kept, string reason)
        {
            ImmutableArray<ItemRef> fewer = [.. kept];
            if (fewer.Length < all.Length)
            {
                reasons.Add(reason);
            }

            return fewer;
        }

        var first = ancestry.FirstOf(group.Quotes.Select(quote => quote.Article).ToHashSet());
        var left = Narrow(
            group.Quotes,
            group.Quotes.Where(quote => first.Contains(quote.Article)),
            "its article took it from none of the others"
        );
        left = Narrow(left, left.Where(quote => !left.Any(other => IsBefore(articles, other, quote))), "published first");
        left = Narrow(
            left,
            left.Where(quote => FormOf(articles, quote) == left.Min(other => FormOf(articles, other))),
            "whole sentences"
        );
        left = Narrow(
            left,
            left.Where(quote => Words(articles, quote) == left.Max(other => Words(articles, other))),
            "the fullest wording"
        );
        return new QuoteOriginal(left[0], new Explanation("quote.original", reasons.ToImmutable()));
    }

    private static bool IsBefore(ImmutableArray<ArticleReading> articles, ItemRef first, ItemRef second) =>
        articles[first.Article.Index].Published.Days is { } one
        && articles[second.Article.Index].Published.Days is { } two
        && one.To < two.From;

    private static QuoteForm FormOf(ImmutableArray<ArticleReading> articles, ItemRef quote) => QuoteAt(articles, quote).Form;

    private static int Words(ImmutableArray<ArticleReading> articles, ItemRef quote) =>
        PlainWords.Of(QuoteAt(articles, quote).Text).Length;

    private static Quote QuoteAt(ImmutableArray<ArticleReading> articles, ItemRef quote) =>
        articles[quote.Article.Index].Speech.Quotes[quote.Index];
}
