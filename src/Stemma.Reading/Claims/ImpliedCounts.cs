using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Claims;

/// <summary>People described or named without a number, of whom something is said: <c>a man was shot dead</c> is a count of one.</summary>
internal static class ImpliedCounts
{
    private const int Reach = 14;
    private const int LongestPhrase = 8;

    /// <summary>The implied counts of a sentence, ascending.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isHeadline">True where articles are left out: <c>Teen dies in crash</c>.</param>
    /// <param name="predicates">Its predicates.</param>
    /// <param name="counts">Its counts: a predicate that one of them has is not used again.</param>
    /// <param name="mentions">Persons by name.</param>
    public static List<Counted> Find(
        TokenizedText text,
        TokenRange sentence,
        bool isHeadline,
        List<Predicate> predicates,
        IReadOnlyList<Counted> counts,
        EntityMentions mentions
    )
    {
        var phrases = new PersonPhrases(text, sentence, isHeadline, mentions);
        var found = new List<Counted>();
        foreach (var predicate in predicates.Where(SaysWhatBefell))
        {
            foreach (var range in Persons(text, sentence, predicate, counts, phrases))
            {
                if (counts.Any(counted => Overlaps(counted, range)))
                {
                    continue;
                }

                var known = found.FindIndex(counted => Overlaps(counted, range));
                if (known < 0)
                {
                    found.Add(CountOfOne(text, range, predicate));
                }
                else if (IsWorse(predicate, found[known]))
                {
                    found[known] = CountOfOne(text, range, predicate);
                }
            }
        }

        return found;
    }

    private static bool Overlaps(Counted counted, TokenRange range) =>
        counted.Phrase.Start < range.End && counted.Phrase.End > range.Start;

    /// <summary><c>was shot and died in hospital</c>: of one person the worst is told.</summary>
    private static bool IsWorse(Predicate predicate, Counted known) =>
        predicate is { Measure: Measure.Killed, Negated: false } && known.Measure is Measure.Injured or Measure.Casualties;

    /// <summary>Whom the parse shows; where it shows nobody, who stands nearest on the right side.</summary>
    private static IEnumerable<TokenRange> Persons(
        TokenizedText text,
        TokenRange sentence,
        Predicate predicate,
        IReadOnlyList<Counted> counts,
        PersonPhrases phrases
    )
    {
        var shown = predicate
            .Patients.Select(at => IsPersonalPronoun(text, at) ? new TokenRange(at, at + 1) : phrases.EndingAt(at))
            .Where(range => range.Length > 0)
            .ToList();
        if (
            shown.Count > 0
            || !predicate.Patients.IsEmpty
            || predicate.Side is not (Side.Before or Side.After)
            || counts.Any(counted => counted.Predicate == predicate)
        )
        {
            return shown;
        }

        var near =
            predicate.Side == Side.Before
                ? PhraseBefore(text, sentence, predicate, phrases)
                : PhraseAfter(text, sentence, predicate, phrases);
        return near.Length > 0 ? [near] : [];
    }

    private static bool IsPersonalPronoun(TokenizedText text, int at) =>
        text.Is(at, "he") || text.Is(at, "she") || text.Is(at, "him");

    private static bool SaysWhatBefell(Predicate predicate) =>
        predicate.Kind != PredicateKind.Forces
        && predicate.Measure is not (Measure.Other or Measure.Deployed or Measure.Displaced);

    private static Counted CountOfOne(TokenizedText text, TokenRange range, Predicate predicate)
    {
        var span = text.SpanOf(range);
        var quantity = new Quantity(
            span,
            1,
            1,
            Approximate: false,
            Implied: true,
            text.Source.ToString(span),
            span,
            range,
            QuantityKind.Count,
            Explanation.Of("quantity.implied")
        );
        return new Counted(quantity, range, range)
        {
            IsOfPeople = true,
            Measure = predicate.Measure,
            Cost = 0,
            Predicate = predicate,
            Rule = "claim.implied",
            Reasons = ReadingReasons.Of(text, predicate, range),
        };
    }

    /// <summary>The subject: the nearest person before the verb group, with no other clause between.</summary>
    private static TokenRange PhraseBefore(TokenizedText text, TokenRange sentence, Predicate predicate, PersonPhrases phrases)
    {
        for (var at = predicate.Tokens.Start - 1; at >= Math.Max(sentence.Start, predicate.Tokens.Start - Reach); at--)
        {
            if (text[at] is ";" or ":" || (text.Has(at, WordClass.Subordinator) && !text.Is(at, "who")) || text.Is(at, "and"))
            {
                break;
            }

            if (phrases.EndingAt(at) is { Length: > 0 } person)
            {
                return IsOfOther(text, at + 1, predicate.Tokens.Start) ? default : person;
            }

            if (UnitReader.IsPlural(text, at) || text.Has(at, WordClass.Pronoun) && !text.Is(at, "who"))
            {
                break;
            }
        }

        return default;
    }

    /// <summary><c>The victim's name was released</c>, <c>a suspect description</c>: something else of the person, or called after one, is meant.</summary>
    private static bool IsOfOther(TokenizedText text, int next, int predicate) =>
        next < predicate
        && (
            text.IsPossessiveEnding(next)
            || (
                text.Tokens[next].Kind == TokenKind.Word
                && char.IsLower(text[next][0])
                && !text.Has(next, WordClass.Closed | WordClass.Quantifier | WordClass.State)
                && !UnitReader.IsAdverb(text, next)
                && !UnitReader.IsParticiple(text, next)
                && !text[next].EndsWith("ing", StringComparison.Ordinal)
            )
        );

    /// <summary>The object: a person right after the verb.</summary>
    private static TokenRange PhraseAfter(TokenizedText text, TokenRange sentence, Predicate predicate, PersonPhrases phrases)
    {
        for (var at = predicate.Tokens.End; at < Math.Min(sentence.End, predicate.Tokens.End + LongestPhrase); at++)
        {
            if (
                text.Tokens[at].Kind == TokenKind.Punctuation
                || text.Has(at, WordClass.Preposition | WordClass.Auxiliary | WordClass.Subordinator)
            )
            {
                break;
            }

            if (text.Has(at + 1, WordClass.Person) || text.IsPossessiveEnding(at + 1))
            {
                continue;
            }

            if (phrases.EndingAt(at) is { Length: > 0 } person && person.Start >= predicate.Tokens.End)
            {
                return person;
            }
        }

        return default;
    }
}
