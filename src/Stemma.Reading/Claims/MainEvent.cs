using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>When and where the event that an article reports happened: what its headline and first sentences say.</summary>
/// <param name="Places">Places of the headline and lead; at most four, in the order of the text.</param>
/// <param name="Time">The time of the first weighty claim that has one; null where none of the first has.</param>
internal sealed record MainEvent(ImmutableArray<Phrase> Places, ClaimTime? Time)
{
    private const int LeadSentences = 4;
    private const int EventSentences = 15;
    private const int MostPlaces = 4;
    private const int MostDays = 7;

    private static readonly FrozenSet<string> Events = WordList.Set("Claims/en/events.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EventLookup = Events.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Reads the event from the first sentences with their own places and times.</summary>
    public static MainEvent Of(
        TokenizedText text,
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

        var time =
            First(lead.SelectMany(sentence => sentence.Counts.Where(IsWeighty).Select(counted => timeOf(sentence, counted))))
            ?? First(
                sentences
                    .Take(EventSentences)
                    .Where(sentence => TellsOfEvent(text, sentence))
                    .Select(sentence => timeOf(sentence, null))
                    .Where(IsOfNews)
            )
            ?? First(lead.Select(sentence => timeOf(sentence, null)).Where(IsOfNews));
        return new MainEvent([.. places], time);
    }

    /// <summary>News happens on days, not in months.</summary>
    private static bool IsOfNews(ClaimTime? time) => time is { Days.Days: <= MostDays };

    private static bool IsWeighty(Counted counted) =>
        counted.IsJudged
        && counted.Measure is Measure.Killed or Measure.Injured or Measure.Casualties or Measure.Missing or Measure.Captured;

    private static ClaimTime? First(IEnumerable<ClaimTime?> times) => times.FirstOrDefault(time => time is not null);

    private static bool TellsOfEvent(TokenizedText text, ClaimSentence sentence)
    {
        for (var at = sentence.Sentence.Tokens.Start; at < sentence.Sentence.Tokens.End; at++)
        {
            if (EventLookup.Contains(text[at]))
            {
                return true;
            }
        }

        return false;
    }
}
