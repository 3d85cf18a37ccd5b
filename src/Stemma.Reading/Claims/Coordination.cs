using Stemma.Reading.Quantities;
using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Counts that share what is said of their neighbour: <c>two men and three women</c>, <c>five people, including a child</c>.</summary>
internal static class Coordination
{
    /// <summary>True where only commas, «and» and the like stand between two positions.</summary>
    public static bool Joins(TokenizedText text, int from, int to)
    {
        if (from >= to || to - from > 4)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (!IsJoint(text, at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives counts without a predicate of their own the measure of those they belong to.</summary>
    public static void Share(TokenizedText text, TokenRange sentence, Counted[] counts, Measure last)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (NeedsParent(text, sentence, counts[i]) && Parent(text, counts, i, last) is { } measure)
            {
                counts[i] = counts[i] with { Measure = measure, Cost = Counted.Farthest - 4, Rule = "claim.part" };
            }
        }

        for (var i = 1; i < counts.Length; i++)
        {
            ShareWith(text, counts, i, i - 1);
        }

        for (var i = counts.Length - 2; i >= 0; i--)
        {
            ShareWith(text, counts, i, i + 1);
        }
    }

    private static void ShareWith(TokenizedText text, Counted[] counts, int index, int neighbour)
    {
        var (mine, other) = (counts[index], counts[neighbour]);
        var (first, second) = index < neighbour ? (mine, other) : (other, mine);
        var joined = Joins(text, first.Phrase.End, second.Phrase.Start);
        if (joined && mine.IsOfPeople && !mine.IsJudged && other.IsJudged && other.IsOfPeople)
        {
            counts[index] = mine with
            {
                Measure = other.Measure,
                Cost = other.Cost,
                Predicate = other.Predicate,
                Rule = "claim.coordination",
            };
        }
    }

    private static bool NeedsParent(TokenizedText text, TokenRange sentence, Counted counted) =>
        counted.IsOfPeople
        && counted.Cost > 8
        && (IsPartBefore(text, sentence, counted) || IsPronoun(text, counted) || IsAmongAfter(text, counted));

    private static bool IsPartBefore(TokenizedText text, TokenRange sentence, Counted counted)
    {
        for (var at = counted.Phrase.Start - 1; at >= Math.Max(sentence.Start, counted.Phrase.Start - 3); at--)
        {
            if (
                text.Is(at, "including")
                || text.Is(at, "include")
                || text.Is(at, "included")
                || text.Is(at, "among")
                || text[at] is "("
                || (text.Is(at, "together") && text.Is(at + 1, "with"))
            )
            {
                return true;
            }

            if (!text.Has(at, WordClass.Closed) && text[at] is not ",")
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPronoun(TokenizedText text, Counted counted) =>
        counted.Unit.Length == 1 && text.Has(counted.Unit.Start, WordClass.Pronoun | WordClass.Determiner);

    private static bool IsAmongAfter(TokenizedText text, Counted counted) =>
        text.Is(counted.Phrase.End, "among")
        && (text.Is(counted.Phrase.End + 1, "them") || text.Is(counted.Phrase.End + 1, "those"));

    private static Measure? Parent(TokenizedText text, Counted[] counts, int index, Measure last)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (counts[i].IsOfPeople && counts[i].IsJudged)
            {
                return counts[i].Measure;
            }
        }

        return IsPronoun(text, counts[index]) && last != Measure.Other ? last : null;
    }

    private static bool IsJoint(TokenizedText text, int at) =>
        text[at] is "," or "&" or "/" or "(" or ")"
        || text.Is(at, "and")
        || text.Is(at, "or")
        || text.Is(at, "plus")
        || text.Is(at, "as")
        || text.Is(at, "well")
        || text.Is(at, "along")
        || text.Is(at, "with")
        || text.Has(at, WordClass.Determiner | WordClass.Possessive);
}
