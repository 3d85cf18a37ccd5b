using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>Makes claims of judged counts: who is counted, where, when, on whose word, how surely.</summary>
internal sealed class ClaimWriter(
    TokenizedText text,
    ImmutableArray<Entity> entities,
    ImmutableArray<ResolvedTime> times,
    Speech.Speech speech,
    bool[] isTime,
    Measure shot
)
{
    private readonly EntityMentions mentions = new(entities);
    private readonly Dictionary<int, ImmutableArray<Phrase>> placesOf = [];

    /// <summary>The claim, or null where the count tells nothing of an event.</summary>
    public Claim? Write(ClaimSentence sentence, Counted counted)
    {
        var measure = MeasureOf(counted);
        if (measure == Measure.Other && IsTrivial(counted))
        {
            return null;
        }

        var isOrdinal = counted.Quantity.Kind == QuantityKind.Ordinal;
        return new Claim
        {
            Span = SpanOf(counted),
            Sentence = sentence.Sentence.Span,
            Measure = measure,
            Count = isOrdinal ? counted.Quantity with { Low = 1, High = 1, Implied = true } : counted.Quantity,
            Subject = SubjectOf(counted),
            Places = PlacesOf(sentence),
            Time = TimeChooser.Choose(text, sentence.Sentence, times, speech, counted),
            Attribution = SourceChooser.Choose(speech, counted.Quantity.Span),
            Hedges = HedgeReader.Read(text, sentence.Sentence, counted),
            Polarity = counted.Predicate is { Negated: true } ? Polarity.Denied : Polarity.Affirmed,
            Why = Explanation.Of(counted.Rule),
        };
    }

    private ImmutableArray<Phrase> PlacesOf(ClaimSentence sentence)
    {
        if (!placesOf.TryGetValue(sentence.Index, out var places))
        {
            places = PlaceReader.Read(text, sentence.Sentence, mentions, isTime);
            placesOf.Add(sentence.Index, places);
        }

        return places;
    }

    private Measure MeasureOf(Counted counted) =>
        !counted.IsJudged ? Measure.Other
        : counted.Predicate is { Kind: PredicateKind.Shot, Measure: Measure.Casualties } ? shot
        : counted.Measure;

    /// <summary>Durations, sides, the first of something: counts that tell nothing of an event.</summary>
    private bool IsTrivial(Counted counted)
    {
        if (counted.Quantity.Kind == QuantityKind.Ordinal || counted.Unit.Length == 0)
        {
            return true;
        }

        var head = UnitReader.Head(text, counted.Unit);
        return text.Has(head, WordClass.Trivial | WordClass.Measurement | WordClass.Pronoun)
            || (counted.Quantity is { Low: 1, High: 1 } or { High: 0 });
    }

    private TextSpan SpanOf(Counted counted)
    {
        var range = counted.Predicate is { } predicate
            ? new TokenRange(
                Math.Min(counted.Phrase.Start, predicate.Tokens.Start),
                Math.Max(counted.Phrase.End, predicate.Tokens.End)
            )
            : counted.Phrase;
        return text.SpanOf(range);
    }

    private Phrase? SubjectOf(Counted counted)
    {
        if (counted.Unit.Length == 0)
        {
            return null;
        }

        var span = text.SpanOf(counted.Unit);
        return new Phrase(span, text.Source.ToString(span), mentions.Covering(span));
    }
}
