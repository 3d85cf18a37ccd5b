namespace Stemma.Reading.Claims;

/// <summary>What «shot» alone means in an article: where somebody died, those shot may be among them; else they were hurt.</summary>
internal static class ShotReading
{
    /// <returns><see cref="Measure.Casualties"/> or <see cref="Measure.Injured"/>.</returns>
    public static Measure Of(IEnumerable<ClaimSentence> sentences) =>
        sentences.Any(sentence =>
            sentence.Predicates.Any(predicate => predicate is { Measure: Measure.Killed, Negated: false })
            || sentence.Counts.Any(counted => counted is { IsJudged: true, Measure: Measure.Killed, Quantity.High: not 0 })
        )
            ? Measure.Casualties
            : Measure.Injured;
}
