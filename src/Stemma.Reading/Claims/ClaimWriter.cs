using System.Collections.Immutable;
using Stemma.Reading.Names;
using Stemma.Reading.Quantities;
using Stemma.Reading.Times;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>Makes claims of judged counts: who is counted, where, when, on whose word, how surely.</summary>
internal sealed class ClaimWriter(
    TokenizedText text,
    EntityMentions mentions,
    ImmutableArray<ResolvedTime> times,
    Speech.Speech speech,
    bool[] isTime,
    IReadOnlyList<ClaimSentence> sentences
)
{
    // Sentences for which a place that was named goes on to hold.
    private const int PlaceHolds = 5;

    private readonly SourceChooser sources = new(speech);
    private readonly ActorReader actors = new(text, mentions);
    private readonly Dictionary<int, ImmutableArray<Phrase>> placesOf = [];
    private readonly Dictionary<int, int> position = sentences.Index().ToDictionary(pair => pair.Item.Index, pair => pair.Index);
    private readonly Measure shot = ShotReading.Of(sentences);
    private (ClaimSentence? Sentence, ImmutableArray<Speech.Attribution> Sources) lastSourced = (null, []);
    private SubjectReader? subjects;
    private MainEvent? main;

    /// <summary>The claims of all sentences.</summary>
    public IEnumerable<Claim> WriteAll()
    {
        subjects = new SubjectReader(text, mentions);
        main = MainEvent.Of(
            text,
            sentences,
            PlacesOf,
            (sentence, counted) => TimeChooser.Choose(text, sentence.Sentence, times, counted)
        );
        return sentences.SelectMany(sentence => sentence.Counts.Select(counted => Write(sentence, counted))).OfType<Claim>();
    }

    /// <summary>The claim, or null where the count tells nothing of an event.</summary>
    private Claim? Write(ClaimSentence sentence, Counted counted)
    {
        var measure = MeasureOf(counted);
        var subject = subjects!.Read(sentence, counted);
        if (measure == Measure.Other && IsTrivial(counted))
        {
            return null;
        }

        var time = TimeChooser.Choose(text, sentence.Sentence, times, counted);
        var scope = ScopeJudge.Judge(text, sentence.Sentence, counted, time, main!.Time);
        var isOrdinal = counted.Quantity.Kind == QuantityKind.Ordinal;
        return new Claim
        {
            Span = SpanOf(counted),
            Sentence = sentence.Sentence.Span,
            Measure = measure,
            Count = isOrdinal ? counted.Quantity with { Low = 1, High = 1, Implied = true } : counted.Quantity,
            Subject = subject,
            Places = WithMain(PlacesHolding(sentence), scope),
            Time = time ?? (scope == EventScope.Current && IsOfEvent(measure) ? main.Time : null),
            Scope = scope,
            Attribution = SourceOf(sentence, counted),
            Hedges = HedgeReader.Read(text, sentence.Sentence, counted, isTime),
            Actor = actors.Read(sentence.Sentence.Tokens, counted),
            Polarity = PolarityReader.Read(text, sentence.Sentence, counted),
            Why = new Explanation(counted.Rule, ReasonsOf(counted, measure, scope)),
        };
    }

    private static ImmutableArray<string> ReasonsOf(Counted counted, Measure measure, EventScope scope)
    {
        var reasons = counted.Reasons;
        if (counted.IsJudged && measure != counted.Measure)
        {
            reasons = reasons.Add($"hurt by a weapon: {Small(measure)}, as the article tells of others who died or of none");
        }

        return scope == EventScope.Current ? reasons : reasons.Add($"not of the event reported: {Small(scope)}");
    }

    private static string Small<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private ImmutableArray<Phrase> PlacesOf(ClaimSentence sentence)
    {
        if (!placesOf.TryGetValue(sentence.Index, out var places))
        {
            places = PlaceReader.Read(text, sentence.Sentence, mentions, isTime);
            placesOf.Add(sentence.Index, places);
        }

        return places;
    }

    /// <summary>The places of the sentence; where it names none, those last named in its paragraph still hold.</summary>
    private ImmutableArray<Phrase> PlacesHolding(ClaimSentence sentence)
    {
        var own = PlacesOf(sentence);
        var at = position[sentence.Index];
        for (var before = at - 1; own.IsEmpty && before >= Math.Max(0, at - PlaceHolds) && IsBeside(before, sentence); before--)
        {
            own = PlacesOf(sentences[before]);
        }

        return own;
    }

    private bool IsBeside(int before, ClaimSentence sentence) =>
        sentences[before].Sentence.Paragraph == sentence.Sentence.Paragraph;

    /// <summary>The source of the count; where none covers it and it goes on speaking of those before (<c>eight of them</c>), theirs.</summary>
    private ImmutableArray<Speech.Attribution> SourceOf(ClaimSentence sentence, Counted counted)
    {
        var own = sources.Choose(counted.Quantity.Span);
        var goesOn =
            own.IsEmpty
            && lastSourced.Sentence is { } before
            && before.Sentence.Paragraph == sentence.Sentence.Paragraph
            && sentence.Index - before.Index <= 1
            && counted.IsJudged
            && (
                counted.Unit.Length == 0
                || text.Has(UnitReader.Head(text, counted.Unit), WordClass.Pronoun | WordClass.Quantifier)
            );
        var chosen = goesOn ? lastSourced.Sources : own;
        if (!chosen.IsEmpty)
        {
            lastSourced = (sentence, chosen);
        }

        return chosen;
    }

    /// <summary>What the event did to people, so that its time is theirs.</summary>
    private static bool IsOfEvent(Measure measure) =>
        measure is Measure.Killed or Measure.Injured or Measure.Casualties or Measure.Missing or Measure.Captured;

    /// <summary>Where the whole event happened, then where this part of it did.</summary>
    private ImmutableArray<Phrase> WithMain(ImmutableArray<Phrase> own, EventScope scope)
    {
        var general =
            scope == EventScope.Current
                ? main!.Places.Where(place =>
                    !own.Any(other => other.Text.Contains(place.Text, StringComparison.OrdinalIgnoreCase))
                )
                : [];
        return [.. general, .. own];
    }

    /// <summary>«Shot» takes its sense from the article; others than those killed were hurt.</summary>
    private Measure MeasureOf(Counted counted) =>
        !counted.IsJudged ? Measure.Other
        : (
            counted.Predicate is { Kind: PredicateKind.Shot or PredicateKind.Act, Measure: Measure.Casualties }
            || IsPartOfShot(counted)
        )
            ? (IsOthers(counted) ? Measure.Injured : shot)
        : counted.Measure;

    private static bool IsPartOfShot(Counted counted) => counted is { Rule: "claim.part", Measure: Measure.Casualties };

    private bool IsOthers(Counted counted) => counted.Unit.Length > 0 && text.Is(UnitReader.Head(text, counted.Unit), "others");

    /// <summary>Durations, sides, the first of something: counts that tell nothing of an event.</summary>
    private bool IsTrivial(Counted counted)
    {
        if (counted.Quantity.Kind == QuantityKind.Ordinal || counted.Unit.Length == 0)
        {
            return true;
        }

        var head = UnitReader.Head(text, counted.Unit);
        return text.Has(head, WordClass.Trivial | WordClass.Measurement | WordClass.Pronoun)
            || (counted.Quantity is { Low: 1, High: 1 } or { High: 0 } or { Low: null, High: null });
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
}
