using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Times;
using Stemma.Text;

namespace Stemma.Reading.Speech;

/// <summary>Writes down which stretch of text rests on which source.</summary>
internal static class AttributionBuilder
{
    /// <returns>By content, then by distance of the source, nearest first.</returns>
    public static ImmutableArray<Attribution> Build(
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<ResolvedTime> times,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<Cue> cues,
        ImmutableArray<Speaker> speakers,
        ImmutableArray<(Quote Quote, int Cue)> quotes
    )
    {
        var found = new List<Attribution>();
        var bodies = BodiesOf(text, cues, speakers);
        for (var index = 0; index < cues.Length; index++)
        {
            if (speakers[index].Name.Length == 0 || !cues[index].Vouches)
            {
                continue;
            }

            foreach (var content in cues[index].Contents)
            {
                found.Add(Of(text, entities, times, cues[index], speakers[index], content, cues[index].Rule));
            }
        }

        foreach (var (content, cue) in ContinuedContents.Find(text, cues, quotations))
        {
            if (speakers[cue].Name.Length > 0 && cues[cue].Vouches)
            {
                found.Add(Of(text, entities, times, cues[cue], speakers[cue], content, "speech.continued"));
            }
        }

        foreach (var (quote, cue) in quotes)
        {
            if (cue >= 0 && speakers[cue].Name.Length > 0)
            {
                found.Add(Of(text, entities, times, cues[cue], speakers[cue], quote.Span, quote.Why.Rule));
            }
            else if (cue < 0 && quote.Speaker is { Name.Length: > 0 } speaker)
            {
                found.Add(
                    new Attribution(
                        quote.Span,
                        speaker.Phrase,
                        speaker.Name,
                        speaker.Phrase,
                        SourceStanding.Named,
                        null,
                        quote.Why
                    )
                );
            }
        }

        return
        [
            .. found
                .Select(attribution =>
                    bodies.TryGetValue(attribution.Name, out var body) ? attribution with { SpeaksFor = body } : attribution
                )
                .DistinctBy(attribution => (attribution.Content, attribution.Source.Span))
                .OrderBy(attribution => attribution.Content)
                .ThenBy(attribution => Distance(attribution.Content, attribution.Source.Span))
                .ThenBy(attribution => attribution.Source.Span),
        ];
    }

    /// <summary>For whom each speaker speaks, by name: told once, it holds for the article.</summary>
    private static Dictionary<string, Phrase> BodiesOf(
        TokenizedText text,
        ImmutableArray<Cue> cues,
        ImmutableArray<Speaker> speakers
    )
    {
        var bodies = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var index = 0; index < cues.Length; index++)
        {
            var name = speakers[index].Name;
            if (
                name.Length > 0
                && !bodies.ContainsKey(name)
                && Spokespeople.BodyOf(text, cues[index].Source) is { Length: > 0 } body
            )
            {
                bodies.Add(name, SpeechFinder.CuePhrase(text, body));
            }
        }

        return bodies;
    }

    private static Attribution Of(
        TokenizedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<ResolvedTime> times,
        Cue cue,
        Speaker speaker,
        TextSpan content,
        string rule
    ) =>
        new(
            content,
            speaker.Phrase,
            speaker.Name,
            SpeechFinder.CuePhrase(text, cue.Words),
            StandingJudge.Judge(text, cue, speaker, entities),
            SaidOn(times, text.SpanOf(cue.Clause)),
            WhyOf(text, cue, speaker, rule)
        );

    private static Explanation WhyOf(TokenizedText text, Cue cue, Speaker speaker, string rule)
    {
        var words = $"«{speaker.Phrase.Text}» with «{text.Source.ToString(text.SpanOf(cue.Words))}»";
        return cue.Reason.Length == 0 ? Explanation.Of(rule, words) : Explanation.Of(rule, words, cue.Reason);
    }

    /// <summary>The day that stands with the words of saying; null where none does.</summary>
    private static DateRange? SaidOn(ImmutableArray<ResolvedTime> times, TextSpan clause)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle].Expression.Span.Start < clause.Start ? (middle + 1, high) : (low, middle);
        }

        return low < times.Length && clause.Contains(times[low].Expression.Span) ? times[low].Days : null;
    }

    private static int Distance(TextSpan content, TextSpan source) =>
        source.Start >= content.End ? source.Start - content.End
        : source.End <= content.Start ? content.Start - source.End
        : 0;
}
