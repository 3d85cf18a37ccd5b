using System.Collections.Immutable;
using Stemma.Comparing.Entities;
using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Speech;

namespace Stemma.Comparing.Quotes;

/// <summary>One sentence of a quote.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Words">Its words in small letters, in their order; at least one.</param>
/// <param name="Stems">The stems of the words that tell something; ascending, each once.</param>
/// <param name="Speaker">Who says it.</param>
internal sealed record QuotePart(ItemRef Quote, ImmutableArray<string> Words, ImmutableArray<string> Stems, SpeakerKey Speaker)
{
    /// <summary>The words as one text, to tell whether two wordings are the same.</summary>
    public string Wording { get; } = string.Join(' ', Words);
}

/// <summary>Takes quotes apart into sentences.</summary>
internal static class QuoteParts
{
    /// <summary>By article, quote and sentence; none of reported speech.</summary>
    public static ImmutableArray<QuotePart> Of(ImmutableArray<ArticleReading> articles, EntityIndex entities)
    {
        var parts = ImmutableArray.CreateBuilder<QuotePart>();
        for (var article = 0; article < articles.Length; article++)
        {
            var quotes = articles[article].Speech.Quotes;
            for (var index = 0; index < quotes.Length; index++)
            {
                if (quotes[index].Form != QuoteForm.Indirect)
                {
                    Add(parts, new ItemRef(new ArticleRef(article), index), quotes[index], entities);
                }
            }
        }

        return parts.DrainToImmutable();
    }

    private static void Add(ImmutableArray<QuotePart>.Builder parts, ItemRef item, Quote quote, EntityIndex entities)
    {
        var speaker = SpeakerKey.Of(item.Article, quote.Speaker, entities);
        foreach (var sentence in Sentences(quote.Text))
        {
            var words = PlainWords.Of(sentence);
            if (words.Length > 0)
            {
                var stems = words.Select(word => ContentWords.StemOf(word)).Where(stem => stem.Length > 0);
                parts.Add(
                    new QuotePart(item, words, [.. stems.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], speaker)
                );
            }
        }
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] is ('.' or '!' or '?' or '…') && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
            if (ends)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
