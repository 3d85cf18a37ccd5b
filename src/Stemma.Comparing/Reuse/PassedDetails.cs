using Stemma.Comparing.Words;
using Stemma.Reading;
using Stemma.Reading.Claims;

namespace Stemma.Comparing.Reuse;

/// <summary>What a copyist changes by a slip or on purpose, and whoever copies from him cannot put back: numbers with their bounds, doubts and sources, and the words of quotations.</summary>
/// <remarks>A reading that has been lost does not return (Maas 1927): a text that has it was not made from one that lacks it.</remarks>
internal static class PassedDetails
{
    /// <summary>How many details of the borrower the source has as well.</summary>
    public static int Shared(ArticleReading source, ArticleReading borrower)
    {
        var details = Of(source).ToHashSet(StringComparer.Ordinal);
        return Of(borrower).Distinct(StringComparer.Ordinal).Count(details.Contains);
    }

    private static IEnumerable<string> Of(ArticleReading reading) =>
        reading
            .Speech.Quotes.Select(quote => string.Join(' ', PlainWords.Of(quote.Text)))
            .Concat(
                reading
                    .Claims.Where(claim => !claim.Count.Implied && !reading.Text.IsInHeadline(claim.Sentence.Start))
                    .SelectMany(Of)
            );

    private static IEnumerable<string> Of(Claim claim)
    {
        var count = $"{claim.Measure} {claim.Count.Low} {claim.Count.High}";
        return claim
            .Hedges.Concat(
                claim.Attribution.Where(source => source.Source.Span.Overlaps(claim.Sentence)).Select(source => source.Name)
            )
            .Select(word => $"{count} {word}")
            .Prepend(count);
    }
}
