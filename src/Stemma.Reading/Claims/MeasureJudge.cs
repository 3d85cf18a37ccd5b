using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Decides, within one sentence, what is said of each count: by the nearest predicate that can govern it.</summary>
internal static class MeasureJudge
{
    /// <summary>Judges the counts of a sentence.</summary>
    /// <param name="text">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="counts">Its counts, ascending.</param>
    /// <param name="predicates">Its predicates, ascending.</param>
    /// <param name="last">The last measure that the article spoke of, for <c>the number was 45</c>.</param>
    public static Counted[] Judge(
        TokenizedText text,
        TokenRange sentence,
        IReadOnlyList<Counted> counts,
        List<Predicate> predicates,
        Measure last
    )
    {
        var judged = new Counted[counts.Count];
        for (var i = 0; i < counts.Count; i++)
        {
            judged[i] = Nearest(text, sentence, counts, i, predicates, last);
        }

        Coordination.Share(text, sentence, judged, predicates, last);
        return judged;
    }

    private static Counted Nearest(
        TokenizedText text,
        TokenRange sentence,
        IReadOnlyList<Counted> counts,
        int index,
        List<Predicate> predicates,
        Measure last
    )
    {
        if (IsInner(text, sentence, counts, index))
        {
            return counts[index];
        }

        var best = Inside(text, sentence, counts[index], last);
        best = Better(best, Amount.Judge(text, sentence, best, last));
        best = Better(best, OfAct(text, sentence, best));
        foreach (var predicate in predicates)
        {
            if (
                MayGovern(text, counts[index], predicate)
                && GapCost(text, counts, index, predicates, predicate) is var cost
                && cost < best.Cost
            )
            {
                best = best with { Measure = predicate.Measure, Cost = cost, Predicate = predicate, Rule = "claim.predicate" };
            }
        }

        return best;
    }

    private static Counted Better(Counted best, Counted? other) => other is not null && other.Cost < best.Cost ? other : best;

    /// <summary>What the noun phrase itself says: <c>24 deaths</c>, <c>13 injured men</c>, <c>two of the dead</c>.</summary>
    private static Counted Inside(TokenizedText text, TokenRange sentence, Counted counted, Measure last)
    {
        var (unit, best) = (counted.Unit, counted);
        if (unit.Length == 0)
        {
            return best;
        }

        var head = UnitReader.Head(text, unit);
        for (var at = unit.Start; at <= head; at++)
        {
            var length = MeasureLexicon.Nouns.Match(text, at, head + 1, out var noun);
            if (length > 0 && at + length == head + 1)
            {
                return best with { Measure = noun, Cost = 1, Rule = "claim.noun", IsOfPeople = true };
            }

            if (MeasureLexicon.WeakNouns.Match(text, at, head + 1, out var weak) > 0 && at == head)
            {
                best = best with
                {
                    Measure = Likely(text, sentence, weak, last),
                    Cost = Counted.Farthest - 2,
                    Rule = "claim.weak-noun",
                };
            }

            length = MeasureLexicon.Predicates.Match(text, at, head + 1, out var senses);
            if (length > 0 && best.Cost > 9)
            {
                foreach (var sense in senses)
                {
                    if (
                        sense.Kind is PredicateKind.Verb or PredicateKind.State
                        && (sense.Forms & VerbForms.Participle) != 0 | sense.Kind == PredicateKind.State
                    )
                    {
                        best = best with { Measure = sense.Measure, Cost = at == head ? 1 : 9, Rule = "claim.adjective" };
                        break;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The seven of <c>five of the seven contractors were freed</c>: what is said is said of the five.</summary>
    private static bool IsInner(TokenizedText text, TokenRange sentence, IReadOnlyList<Counted> counts, int index) =>
        index > 0
        && counts[index].Phrase.Start is var start
        && start - counts[index - 1].Quantity.Tokens.End is > 0 and <= 3
        && text.Is(counts[index - 1].Quantity.Tokens.End, "of")
        && counts[index].Phrase.End < sentence.End
        && !text.Is(counts[index].Phrase.End, "who")
        && !UnitReader.IsParticiple(text, counts[index].Phrase.End);

    /// <summary>Victims in a hospital are hurt; else they are what was last spoken of.</summary>
    private static Measure Likely(TokenizedText text, TokenRange sentence, Measure weak, Measure last)
    {
        if (weak != Measure.Casualties)
        {
            return weak;
        }

        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (MeasureLexicon.Goals.Match(text, at, sentence.End, out var goal) > 0 && goal == Measure.Injured)
            {
                return goal;
            }
        }

        return last is Measure.Killed or Measure.Injured ? last : weak;
    }

    /// <summary><c>the arrest of two men</c>, <c>the bodies of six sailors</c>.</summary>
    private static Counted? OfAct(TokenizedText text, TokenRange sentence, Counted counted)
    {
        var of = counted.Phrase.Start - 1;
        while (of > sentence.Start && text.Has(of, WordClass.Determiner | WordClass.Possessive))
        {
            of--;
        }

        if (!text.Is(of, "of") || of - 1 < sentence.Start)
        {
            return null;
        }

        return MeasureLexicon.Acts.Match(text, of - 1, sentence.End, out var measure) > 0 && counted.IsOfPeople
            ? counted with
            {
                Measure = measure,
                Cost = 2,
                Rule = "claim.act",
            }
            : null;
    }

    private static bool MayGovern(TokenizedText text, Counted counted, Predicate predicate)
    {
        if (predicate.Kind == PredicateKind.Forces)
        {
            return IsForces(text, counted);
        }

        return counted.IsOfPeople
            || (predicate.Measure is Measure.Captured or Measure.Rescued or Measure.Deployed && IsForces(text, counted))
            || (
                predicate.Measure is Measure.Displaced
                && counted.Unit.Length > 0
                && text.Has(UnitReader.Head(text, counted.Unit), WordClass.Collective)
            );
    }

    /// <summary><c>eight of whom</c>, <c>nine of them</c>: a part of those before, which no verb before takes as its object.</summary>
    private static bool IsPart(TokenizedText text, Counted counted) =>
        counted.Unit.Length == 1 && text.Has(counted.Unit.Start, WordClass.Pronoun);

    private static bool IsForces(TokenizedText text, Counted counted) =>
        counted.Unit.Length > 0
        && MeasureLexicon.Forces.Contains(text.Source.ToString(text.Tokens[UnitReader.Head(text, counted.Unit)].Span));

    private static int GapCost(
        TokenizedText text,
        IReadOnlyList<Counted> counts,
        int index,
        List<Predicate> predicates,
        Predicate predicate
    )
    {
        var phrase = counts[index].Phrase;
        var isBefore = predicate.Tokens.Start >= phrase.End;
        var side =
            isBefore ? Side.Before
            : predicate.Tokens.End <= phrase.Start ? Side.After
            : Side.None;
        if ((predicate.Side & side) == 0)
        {
            return Counted.Farthest + 1;
        }

        if (!isBefore && IsPart(text, counts[index]) && predicate.Tokens.End < phrase.Start)
        {
            return Counted.Farthest + 1;
        }

        var gap = isBefore
            ? new TokenRange(phrase.End, predicate.Tokens.Start)
            : new TokenRange(predicate.Tokens.End, phrase.Start);
        var cost =
            predicate.Kind == PredicateKind.Forces ? 4
            : predicate.Kind == PredicateKind.Carry ? 3
            : 0;
        for (var at = gap.Start; at < gap.End && cost <= Counted.Farthest; at++)
        {
            cost += isBefore ? Gap.CostToPredicate(text, at, gap) : Gap.CostToObject(text, at);
        }

        foreach (var other in counts)
        {
            if (other.IsOfPeople && other.Phrase.Start >= gap.Start && other.Phrase.End <= gap.End)
            {
                cost += Coordination.Joins(
                    text,
                    isBefore ? phrase.End : other.Phrase.End,
                    isBefore ? other.Phrase.Start : phrase.Start
                )
                    ? 1
                    : 10;
            }
        }

        foreach (var other in predicates)
        {
            if (other.Tokens.Start >= gap.Start && other.Tokens.End <= gap.End)
            {
                cost += 5;
            }
        }

        return cost;
    }
}
