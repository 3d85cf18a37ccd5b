using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Counts that are a part of others, or are added to them: <c>including two children</c>, <c>nine of them</c>, <c>as well as six teachers</c>.</summary>
internal static class Parts
{
    private const int Reach = 40;

    private enum Link
    {
        None,
        Part,
        Pronoun,
        Added,
        Listed,
        AddedBefore,
    }

    /// <summary>The measure that a count takes from those it belongs to; null where it belongs to none, or has a predicate of its own nearby.</summary>
    public static Measure? MeasureOf(
        TokenizedText text,
        TokenRange sentence,
        Counted[] counts,
        int index,
        List<Predicate> predicates,
        Measure last
    )
    {
        var counted = counts[index];
        if (!counted.IsOfPeople || counted.Cost <= 8 || counted.Quantity.High == 0)
        {
            return null;
        }

        if (text.Is(counted.Phrase.End, "fatally"))
        {
            return Measure.Killed;
        }

        var (link, at) = LinkOf(text, sentence, counted);
        return link switch
        {
            Link.None => null,
            Link.AddedBefore => NextPredicate(predicates, counted.Phrase.End),
            Link.Listed => ListedUnder(text, sentence, at, counts, index, last) ?? Before(counts, index, predicates),
            Link.Pronoun when counted.Quantity is { Low: 1, High: 1 } => null,
            Link.Pronoun => Before(counts, index, predicates) ?? (last != Measure.Other ? last : null),
            _ => Before(counts, index, predicates),
        };
    }

    /// <summary>What ties a count to others, and where the tying word stands.</summary>
    private static (Link Link, int At) LinkOf(TokenizedText text, TokenRange sentence, Counted counted)
    {
        for (var at = counted.Phrase.Start - 1; at >= Math.Max(sentence.Start, counted.Phrase.Start - Reach); at--)
        {
            var near = counted.Phrase.Start - at <= 3;
            var link = LinkAt(text, at, near);
            if (link != Link.None)
            {
                return (link, at);
            }

            if (text[at] is ";" || text.Has(at, WordClass.Auxiliary | WordClass.Modal | WordClass.Subordinator))
            {
                break;
            }
        }

        if (text.Is(sentence.Start, "of") && counted.Phrase.Start > sentence.Start + 1 && IsAfterComma(text, sentence, counted))
        {
            return (Link.Part, sentence.Start);
        }

        var isPronoun = counted.Unit.Length == 1 && text.Has(counted.Unit.Start, WordClass.Pronoun | WordClass.Determiner);
        var isAmong =
            text.Is(counted.Phrase.End, "among")
            && (text.Is(counted.Phrase.End + 1, "them") || text.Is(counted.Phrase.End + 1, "those"));
        return isPronoun ? (Link.Pronoun, counted.Phrase.Start)
            : isAmong ? (Link.Part, counted.Phrase.End)
            : (Link.None, -1);
    }

    /// <summary><c>Of the 46 people treated, nine were still there</c>.</summary>
    private static bool IsAfterComma(TokenizedText text, TokenRange sentence, Counted counted)
    {
        const int longest = 20;
        var comma = counted.Phrase.Start - 1;
        return comma - sentence.Start is > 2 and < longest && text[comma] is ",";
    }

    private static Link LinkAt(TokenizedText text, int at, bool near)
    {
        if (text.Is(at, "including") || (near && text.Is(at, "among")) || (near && text[at] is "("))
        {
            return Link.Part;
        }

        if (near && text.Is(at, "of") && (text.Is(at + 1, "whom") || text.Is(at + 1, "these") || text.Is(at + 1, "them")))
        {
            return Link.Pronoun;
        }

        if (near && text.Is(at, "to") && text.Is(at - 1, "addition"))
        {
            return Link.AddedBefore;
        }

        if (
            near
            && (
                text.Is(at, "as") && text.Is(at - 1, "well")
                || text.Is(at, "with") && (text.Is(at - 1, "along") || text.Is(at - 1, "together"))
            )
        )
        {
            return Link.Added;
        }

        var isList =
            text.Is(at, "included")
            || text.Is(at, "include")
            || text.Is(at, "includes")
            || text.Is(at, "were")
            || text.Is(at, "are")
            || text.Is(at, "comprised")
            || (text.Is(at, "as") && IsNamedBefore(text, at));
        return isList ? Link.Listed : Link.None;
    }

    private static bool IsNamedBefore(TokenizedText text, int @as)
    {
        for (var at = @as - 1; at >= Math.Max(0, @as - 8); at--)
        {
            if (text.Is(at, "identified") || text.Is(at, "named") || text.Is(at, "described"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The bodies included two girls</c>, <c>the victims were two women</c>: what the subject before the list says.</summary>
    private static Measure? ListedUnder(
        TokenizedText text,
        TokenRange sentence,
        int list,
        Counted[] counts,
        int index,
        Measure last
    )
    {
        for (var at = list - 1; at >= Math.Max(sentence.Start, list - 12); at--)
        {
            var determined = text.Has(at - 1, WordClass.Determiner | WordClass.Possessive) || at == sentence.Start;
            if (MeasureLexicon.WeakNouns.Match(text, at, sentence.End, out _) > 0)
            {
                return counts.Take(index).LastOrDefault(count => count.IsJudged)?.Measure
                    ?? (last is Measure.Killed or Measure.Injured ? last : Measure.Casualties);
            }

            if (determined && MeasureLexicon.Nouns.Match(text, at, sentence.End, out var noun) > 0)
            {
                return noun;
            }

            if (
                determined
                && MeasureLexicon.Predicates.Match(text, at, sentence.End, out var senses) > 0
                && senses.FirstOrDefault(sense => sense.Kind is PredicateKind.State || sense.Forms.HasFlag(VerbForms.Participle))
                    is { Measure: not Measure.Other } sense
            )
            {
                return sense.Measure;
            }
        }

        return null;
    }

    private static Measure? Before(Counted[] counts, int index, List<Predicate> predicates)
    {
        var start = counts[index].Phrase.Start;
        var count = counts.Take(index).LastOrDefault(other => other.IsOfPeople && other.IsJudged);
        var predicate = predicates.LastOrDefault(other => other.Tokens.End <= start && other.Kind != PredicateKind.Forces);
        return
            predicate.Tokens.Length > 0
            && (count is null || predicate.Tokens.Start > count.Phrase.End && count.Predicate != predicate)
            ? predicate.Measure
            : count?.Measure;
    }

    private static Measure? NextPredicate(List<Predicate> predicates, int from)
    {
        foreach (var predicate in predicates)
        {
            if (predicate.Tokens.Start >= from)
            {
                return predicate.Measure;
            }
        }

        return null;
    }
}
