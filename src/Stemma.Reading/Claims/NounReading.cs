using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>What the words of a count say of themselves, without a predicate.</summary>
internal static class NounReading
{
    /// <summary>What the noun phrase itself says: <c>24 deaths</c>, <c>13 injured men</c>, <c>two of the dead</c>.</summary>
    public static Counted Of(TokenizedText text, TokenRange sentence, Counted counted, Measure last)
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
            if (length > 0 && at + length == head + 1 && !text.Is(at - 1, "attempted") && !IsOfMoney(text, sentence, counted, at))
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

    /// <summary><c>heavy losses</c> without a number are people's only where forces are spoken of.</summary>
    private static bool IsOfMoney(TokenizedText text, TokenRange sentence, Counted counted, int noun)
    {
        if (counted.Quantity is not { Low: null, High: null } || !text.Is(noun, "losses"))
        {
            return false;
        }

        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (MeasureLexicon.Forces.Contains(text.Source.ToString(text.Tokens[at].Span)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>The plane was lost with all 11 aboard</c>.</summary>
    public static Counted? OfAllAboard(TokenizedText text, TokenRange sentence, Counted counted)
    {
        var (start, after) = (counted.Phrase.Start, counted.Phrase.End);
        var aboard =
            text.Is(after, "aboard")
            || text.Is(after, "hands")
            || (text.Is(after, "on") && text.Is(after + 1, "board"))
            || (text.Is(after, "in") && text.Is(after + 1, "it"));
        var all = text.Is(start - 1, "all") || text.Is(start, "all");
        if (!aboard || !all || !counted.IsOfPeople)
        {
            return null;
        }

        var with = text.Is(start, "all") ? start - 1 : start - 2;
        return with > sentence.Start && text.Is(with, "with")
            ? counted with
            {
                Measure = Measure.Killed,
                Cost = 3,
                Rule = "claim.with-all",
            }
            : null;
    }

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
}
