using System.Collections.Immutable;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Says in words for a person why one reading of a count was taken, and which ones lost.</summary>
internal static class ReadingReasons
{
    private const int MostLosers = 3;

    /// <param name="text">The words.</param>
    /// <param name="best">The reading that was taken.</param>
    /// <param name="readings">All that were held against one another.</param>
    /// <returns>Empty where there was nothing to read.</returns>
    public static ImmutableArray<string> Of(TokenizedText text, Counted best, IReadOnlyList<Counted> readings)
    {
        if (!best.IsJudged)
        {
            return [];
        }

        var losers = readings
            .Where(reading => reading.IsJudged && !ReferenceEquals(reading, best) && reading.Measure != best.Measure)
            .OrderBy(reading => reading.Cost)
            .Take(MostLosers)
            .Select(reading => $"not {Name(reading)}: {Said(text, reading)}");
        return [Said(text, best), .. losers];
    }

    /// <summary>How a person without a number came to be counted.</summary>
    public static ImmutableArray<string> Of(TokenizedText text, Predicate predicate, TokenRange person) =>
        [Said(text, predicate, person)];

    private static string Name(Counted reading) => reading.Measure.ToString().ToLowerInvariant();

    private static string Said(TokenizedText text, Counted reading) =>
        reading.Predicate is { } predicate
            ? Said(text, predicate, reading.Phrase)
            : $"«{Words(text, reading.Phrase)}» says so itself or is given as a number ({reading.Rule})";

    private static string Said(TokenizedText text, Predicate predicate, TokenRange phrase) =>
        predicate.IsSaidOf(phrase)
            ? $"«{Words(text, predicate.Tokens)}» is said of them in the tree"
            : $"«{Words(text, predicate.Tokens)}» stands near";

    private static string Words(TokenizedText text, TokenRange range) => text.Source.ToString(text.SpanOf(range));
}
