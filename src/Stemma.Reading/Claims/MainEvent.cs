using System.Collections.Immutable;
using Stemma.Reading.Names;

namespace Stemma.Reading.Claims;

/// <summary>When and where the event that an article reports happened: what its headline and first sentences say.</summary>
/// <param name="Places">Places of the headline and lead; at most four, in the order of the text.</param>
/// <param name="Time">The time of the first weighty claim that has one; null where none of the first has.</param>
internal sealed record MainEvent(ImmutableArray<Phrase> Places, ClaimTime? Time)
{
    private const int LeadSentences = 4;
    private const int MostPlaces = 4;

    /// <summary>Reads the event from the first sentences with their own places and times.</summary>
    public static MainEvent Of(
        IReadOnlyList<ClaimSentence> sentences,
        Func<ClaimSentence, ImmutableArray<Phrase>> placesOf,
        Func<ClaimSentence, Counted?, ClaimTime?> timeOf
    )
    {
        var places = new List<Phrase>();
        var lead = sentences.Where(sentence => sentence.Sentence.Tokens.Length > 3).Take(LeadSentences).ToArray();
        foreach (var place in lead.SelectMany(sentence => placesOf(sentence)))
        {
            if (
                places.Count < MostPlaces
                && !places.Any(other => other.Text.Contains(place.Text, StringComparison.OrdinalIgnoreCase))
            )
            {
                places.Add(place);
            }
        }

        var time = lead.Concat(sentences.Skip(lead.Length).Take(LeadSentences))
            .SelectMany(sentence => sentence.Counts.Where(IsWeighty).Select(counted => timeOf(sentence, counted)))
            .FirstOrDefault(found => found is not null);
        time ??= lead.Select(sentence => timeOf(sentence, null)).FirstOrDefault(found => found is not null);
        return new MainEvent([.. places], time);
    }

    private static bool IsWeighty(Counted counted) =>
        counted.IsJudged
        && counted.Measure is Measure.Killed or Measure.Injured or Measure.Casualties or Measure.Missing or Measure.Captured;
}
