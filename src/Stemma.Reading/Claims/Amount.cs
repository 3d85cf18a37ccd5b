using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Numbers that are given to a noun named elsewhere: <c>the toll rose to 24</c>, <c>the injured now number 13</c>, <c>the figure was 45</c>.</summary>
internal static class Amount
{
    private const int Reach = 14;

    /// <summary>The count with the measure of the noun that its number belongs to; null where it belongs to none.</summary>
    public static Counted? Judge(
        TokenizedText text,
        TokenRange sentence,
        Counted counted,
        List<Predicate> predicates,
        Measure last
    )
    {
        if (counted.Unit.Length > 0 || !IsGiven(text, counted.Phrase.Start - 1, sentence.Start))
        {
            return null;
        }

        if (NumberOf(text, sentence, counted, predicates) is { } number)
        {
            return number;
        }

        for (var at = counted.Phrase.Start - 1; at >= Math.Max(sentence.Start, counted.Phrase.Start - Reach); at--)
        {
            if (text[at] is ";" or "." || (text.Has(at, WordClass.Subordinator) && !text.Is(at, "as")))
            {
                break;
            }

            if (NounAt(text, at, sentence.End) is { } measure)
            {
                return counted with { Measure = measure, Cost = 3 + (counted.Phrase.Start - at) / 4, Rule = "claim.amount" };
            }

            if (
                text[at].Length > 3
                && MeasureLexicon.Forces.Contains(text.Source.ToString(text.Tokens[at].Span))
                && text.Is(at + 1, "number")
            )
            {
                return counted with { Measure = Measure.Deployed, Cost = 4, Rule = "claim.amount" };
            }

            if (IsFigure(text, at) && !(at == counted.Phrase.Start - 1 && text.Is(at, "number")) && last != Measure.Other)
            {
                return counted with { Measure = last, Cost = 6, Rule = "claim.amount-again" };
            }
        }

        return null;
    }

    /// <summary><c>raised the number of its soldiers killed in the valley to five</c>: those counted and what is said of them stand behind «number of».</summary>
    private static Counted? NumberOf(TokenizedText text, TokenRange sentence, Counted counted, List<Predicate> predicates)
    {
        const int farthest = 18;
        for (var of = counted.Phrase.Start - 2; of > Math.Max(sentence.Start, counted.Phrase.Start - farthest); of--)
        {
            if (text[of] is ";" or ".")
            {
                return null;
            }

            if (
                text.Is(of, "of")
                && (text.Is(of - 1, "number") || text.Is(of - 1, "count") || text.Is(of - 1, "tally") || text.Is(of - 1, "total"))
            )
            {
                var unit = UnitReader.Read(text, AfterDeterminer(text, of + 1), counted.Phrase.Start, single: false);
                foreach (var predicate in predicates)
                {
                    if (
                        unit.Length > 0
                        && text.Has(UnitReader.Head(text, unit), WordClass.Person)
                        && predicate.Tokens.Start >= unit.End
                        && predicate.Tokens.End <= counted.Phrase.Start
                        && (predicate.Kind != PredicateKind.Home || Presence.AreResidents(text, unit))
                        && predicate.Kind != PredicateKind.Forces
                    )
                    {
                        return counted with { Measure = predicate.Measure, Unit = unit, Cost = 3, Rule = "claim.number-of" };
                    }
                }

                return null;
            }
        }

        return null;
    }

    private static int AfterDeterminer(TokenizedText text, int at) =>
        text.Has(at, WordClass.Determiner | WordClass.Possessive) ? at + 1 : at;

    private static Measure? NounAt(TokenizedText text, int at, int end)
    {
        var determined = text.Has(at - 1, WordClass.Determiner) || text.Is(at - 1, "of") || text.Is(at - 1, "those");
        if (
            MeasureLexicon.Nouns.Match(text, at, end, out var noun) > 0
            && (determined || UnitReader.IsPlural(text, at) || text.Is(at, "toll"))
        )
        {
            return noun;
        }

        if (determined && MeasureLexicon.Predicates.Match(text, at, end, out var senses) > 0)
        {
            foreach (var sense in senses)
            {
                if (
                    sense.Kind == PredicateKind.State
                    || (sense.Kind == PredicateKind.Verb && sense.Forms.HasFlag(VerbForms.Participle))
                )
                {
                    return sense.Measure;
                }
            }
        }

        return null;
    }

    /// <summary>True where the words before say that a number is given.</summary>
    private static bool IsGiven(TokenizedText text, int at, int start)
    {
        while (at > start && (text.Has(at, WordClass.Adverb) || UnitReader.IsAdverb(text, at)))
        {
            at--;
        }

        return at >= start
            && (
                text[at] is ":"
                || text.Is(at, "to")
                || text.Is(at, "at")
                || text.Is(at, "of")
                || text.Has(at, WordClass.Auxiliary)
                || (text.Is(at, "with") && (text.Is(at - 1, "began") || text.Is(at - 1, "started")))
                || text.Is(at, "makes")
                || text.Is(at, "making")
                || text.Is(at, "number")
                || text.Is(at, "numbered")
                || text.Is(at, "numbers")
                || text.Is(at, "reached")
                || text.Is(at, "reaches")
                || text.Is(at, "passed")
                || text.Is(at, "hit")
                || text.Is(at, "hits")
                || text.Is(at, "exceeded")
                || text.Is(at, "totalled")
                || text.Is(at, "totaled")
                || text.Is(at, "tops")
                || text.Is(at, "topped")
            );
    }

    private static bool IsFigure(TokenizedText text, int at) =>
        text.Is(at, "number")
        || text.Is(at, "figure")
        || text.Is(at, "count")
        || text.Is(at, "tally")
        || text.Is(at, "admits")
        || text.Is(at, "admitted")
        || text.Is(at, "began")
        || text.Is(at, "started")
        || (
            (text.Is(at, "makes") || text.Is(at, "made") || text.Is(at, "making"))
            && (text.Is(at - 1, "which") || text[at - 1] is ",")
        )
        || (text.Is(at, "there") && text.Has(at + 1, WordClass.Auxiliary))
        || text.Is(at, "spoken")
        || text.Is(at, "spoke");
}
