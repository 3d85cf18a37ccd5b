using Stemma.Reading.Quantities;
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
    public static void Share(TokenizedText text, TokenRange sentence, Counted[] counts, List<Predicate> predicates, Measure last)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (Parts.MeasureOf(text, sentence, counts, i, predicates, last) is { } measure)
            {
                counts[i] = counts[i] with
                {
                    Measure = measure,
                    Cost = Counted.Farthest - 4,
                    Rule = "claim.part",
                    Reasons = ["some of those just spoken of, or added to them"],
                    Predicate = null,
                };
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
        if (!mine.IsOfPeople || mine.IsJudged || !other.IsJudged || !other.IsOfPeople)
        {
            return;
        }

        var (first, second) = index < neighbour ? (mine, other) : (other, mine);
        if (
            Joins(text, first.Phrase.End, second.Phrase.Start)
            || (index < neighbour && IsAmong(text, first.Phrase.End, second.Phrase.Start))
        )
        {
            counts[index] = mine with
            {
                Measure = other.Measure,
                Cost = other.Cost,
                Predicate = other.Predicate,
                Rule = "claim.coordination",
                Reasons = [$"stands beside «{text.Source.ToString(other.Quantity.Span)}», of whom it is said"],
            };
        }
    }

    /// <summary><c>12 of them, he said, were among the 37 injured</c>.</summary>
    private static bool IsAmong(TokenizedText text, int from, int to) =>
        to - from < 10 && (text.Is(to - 1, "among") || (text.Is(to - 2, "among") && text.Has(to - 1, WordClass.Determiner)));

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
