using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Finds the predicates of a sentence, and on which side those counted stand, by voice and what follows.</summary>
internal static class PredicateFinder
{
    private const int GoalDistance = 12;

    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isTime">True for a token inside a time expression.</param>
    /// <returns>Ascending, apart from one another; coordinated ones joined to one.</returns>
    public static List<Predicate> Find(TokenizedText text, TokenRange sentence, Func<int, bool> isTime)
    {
        var found = new List<Predicate>();
        for (var at = sentence.Start; at < sentence.End; )
        {
            var length = MeasureLexicon.Predicates.Match(text, at, sentence.End, out var senses);
            var predicate =
                (length == 0 ? null : Read(text, sentence, new TokenRange(at, at + length), senses, isTime))
                ?? Presence.Read(text, sentence, at, isTime);
            if (predicate is { } read)
            {
                Add(text, found, read);
            }

            at += predicate is null ? 1 : Math.Max(1, length);
        }

        return found;
    }

    private static Predicate? Read(
        TokenizedText text,
        TokenRange sentence,
        TokenRange range,
        ImmutableArray<LexicalSense> senses,
        Func<int, bool> isTime
    )
    {
        foreach (var sense in senses)
        {
            var (measure, fits) = sense.Kind == PredicateKind.Carry ? Goal(text, range, sentence.End) : (sense.Measure, true);
            fits &= sense.Kind != PredicateKind.Home || Presence.IsArea(text, range.End, sentence.End, isTime);
            var isNominal = sense.Kind is PredicateKind.Act or PredicateKind.Wound;
            if (
                !fits
                || IsAttempted(text, range.Start)
                || (!isNominal && (IsNoun(text, sentence, range, sense) || IsWound(text, sentence, range, senses)))
            )
            {
                continue;
            }

            var patients = PatientReader.Read(text, sentence, range, sense.Kind);
            if (isNominal && patients.IsEmpty)
            {
                continue;
            }

            var side = Voice.SideOf(text, sentence, range, sense, isTime);
            if (sense.Kind == PredicateKind.Shot && side == Side.After && text.Is(range.End, "at"))
            {
                // «shot at twelve people»: nobody was hit.
                continue;
            }

            return new Predicate(
                range,
                Lethal(text, range, measure, sense.Kind),
                sense.Kind,
                side,
                Voice.IsNegated(text, sentence, range)
            )
            {
                Patients = patients,
            };
        }

        return null;
    }

    /// <summary>A carrier counts where a hospital, a cell or safety follows in the same clause.</summary>
    private static (Measure, bool) Goal(TokenizedText text, TokenRange verb, int end)
    {
        var crossed = 0;
        for (var at = verb.End; at < Math.Min(end, verb.End + GoalDistance); at++)
        {
            if (text[at] is ";" or "." || text.Has(at, WordClass.Subordinator) || (text[at] is "," && ++crossed > 1))
            {
                break;
            }

            if (MeasureLexicon.Goals.Match(text, at, end, out var measure) > 0)
            {
                return (measure, true);
            }
        }

        return (Measure.Other, false);
    }

    /// <summary><c>fatally shot</c>, <c>shot five, two of them fatally</c>: the adverb beside a verb of violence says that they died.</summary>
    private static Measure Lethal(TokenizedText text, TokenRange range, Measure measure, PredicateKind kind) =>
        kind is PredicateKind.Shot or PredicateKind.Verb or PredicateKind.Act or PredicateKind.Wound
        && measure is Measure.Casualties or Measure.Injured
        && (IsFatally(text, range.Start - 1) || IsFatally(text, range.End))
            ? Measure.Killed
            : measure;

    /// <summary><c>attempted murder</c> killed nobody.</summary>
    private static bool IsAttempted(TokenizedText text, int token) =>
        text.Is(token - 1, "attempted") || (text.Is(token - 1, "to") && text.Is(token - 2, "attempting"));

    private static bool IsFatally(TokenizedText text, int token) =>
        text.Is(token, "fatally") || text.Is(token, "mortally") || text.Is(token, "fatal") || text.Is(token, "deadly");

    /// <summary>A form of a verb that is a noun or an adjective here: <c>the dead</c>, <c>a hit</c>, <c>an attack</c>.</summary>
    private static bool IsNoun(TokenizedText text, TokenRange sentence, TokenRange range, LexicalSense sense)
    {
        var before = range.Start - 1;
        if (before < sentence.Start)
        {
            return false;
        }

        if (sense.Forms == VerbForms.Ing && range.Length == 1 && HasOwners(text, range.Start))
        {
            return true;
        }

        var determined = text.Has(before, WordClass.Determiner | WordClass.Possessive) || text.IsPossessiveEnding(before);
        return determined
                && !text.Is(before, "that")
                && !text.Is(before, "all")
                && !text.Is(before, "both")
                && !text.Is(before, "those")
                && !text.Is(before, "these")
            || sense.Forms.HasFlag(VerbForms.Base)
                && sense.Kind is not PredicateKind.Intransitive
                && (text.Is(before, "of") || text.Is(before, "under") || text.Is(before, "in"));
    }

    /// <summary><c>the fatal shooting of a man</c>: the parse takes it for a noun that belongs to somebody.</summary>
    private static bool HasOwners(TokenizedText text, int token)
    {
        return IsTaggedNoun(text, token)
            && !PatientReader
                .Read(text, new TokenRange(0, text.Tokens.Length), new TokenRange(token, token + 1), PredicateKind.Act)
                .IsEmpty;
    }

    /// <summary>The <c>wound</c> of <c>with a gunshot wound</c> is no verb.</summary>
    private static bool IsWound(TokenizedText text, TokenRange sentence, TokenRange range, ImmutableArray<LexicalSense> senses) =>
        senses.Any(sense => sense.Kind == PredicateKind.Wound)
        && IsTaggedNoun(text, range.Start)
        && !PatientReader.Read(text, sentence, range, PredicateKind.Wound).IsEmpty;

    private static bool IsTaggedNoun(TokenizedText text, int token) =>
        text.Parsed[text.Parsed.WordAt(text.Tokens[token].Span.Start)].Upos == Upos.Noun;

    /// <summary>Joins <c>killed or injured</c> to one predicate.</summary>
    private static void Add(TokenizedText text, List<Predicate> found, Predicate next)
    {
        if (found.Count > 0 && AreCoordinated(text, found[^1], next))
        {
            var last = found[^1];
            found[^1] = next with
            {
                Tokens = new TokenRange(last.Tokens.Start, next.Tokens.End),
                Measure = IsSequel(text, last, next) ? next.Measure : Joined(last.Measure, next.Measure, last.Kind),
                Kind = last.Kind == PredicateKind.Shot ? next.Kind : last.Kind,
                Side = next.Side == Side.After && Voice.IsPassive(text, last.Tokens) ? Side.Before : next.Side,
                Negated = last.Negated || next.Negated,
                Patients = [.. last.Patients.Union(next.Patients).Order()],
            };
            return;
        }

        found.Add(next);
    }

    /// <summary><c>were hurt and later died</c>: of the same people the last is told.</summary>
    private static bool IsSequel(TokenizedText text, Predicate last, Predicate next)
    {
        for (var at = last.Tokens.End; at < next.Tokens.Start; at++)
        {
            if (text.Is(at, "later") || text.Is(at, "then"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreCoordinated(TokenizedText text, Predicate last, Predicate next)
    {
        if (next.Tokens.Start - last.Tokens.End > 3 || next.Tokens.Start == last.Tokens.End)
        {
            return next.Tokens.Start == last.Tokens.End && last.Kind == PredicateKind.Shot;
        }

        var joined = false;
        for (var at = last.Tokens.End; at < next.Tokens.Start; at++)
        {
            var joins = text.Is(at, "and") || text.Is(at, "or") || text[at] is "/" or "," || text.Is(at, "and/or");
            if (!joins && !UnitReader.IsAdverb(text, at) && !text.Is(at, "later") && !text.Is(at, "then"))
            {
                return false;
            }

            joined |= joins;
        }

        return joined;
    }

    private static Measure Joined(Measure first, Measure second, PredicateKind firstKind) =>
        firstKind == PredicateKind.Shot || first == second ? second
        : first is Measure.Killed or Measure.Injured or Measure.Casualties
        && second is Measure.Killed or Measure.Injured or Measure.Casualties
            ? Measure.Casualties
        : first;
}
