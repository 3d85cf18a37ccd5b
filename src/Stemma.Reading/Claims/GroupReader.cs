using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Reads whom a sentence speaks of without counting them: <c>the dead</c>, <c>those whom nobody has seen</c>.</summary>
internal static class GroupReader
{
    private const int Clause = 8;

    /// <summary>What is said of the last such group; null where the sentence speaks of none.</summary>
    public static Measure? LastOf(TokenizedText text, TokenRange sentence, List<Predicate> predicates)
    {
        Measure? last = null;
        for (var at = sentence.Start; at + 1 < sentence.End; at++)
        {
            if (text.Is(at, "the") && IsGroup(text, at + 1, sentence.End, out var noun))
            {
                last = noun;
            }
            else if (text.Is(at, "those") && FirstFrom(predicates, at + 1) is { } said)
            {
                last = said;
            }
        }

        return last;
    }

    /// <summary>The plural nouns of those hurt, that stand without another noun behind: <c>the wounded</c>, not <c>the wounded man</c>.</summary>
    private static bool IsGroup(TokenizedText text, int at, int end, out Measure measure) =>
        MeasureLexicon.Nouns.Match(text, at, end, out measure) == 1
        && (
            text.Is(at, "dead")
            || text.Is(at, "wounded")
            || text.Is(at, "injured")
            || text.Is(at, "missing")
            || UnitReader.IsPlural(text, at)
        )
        && (
            at + 1 >= end
            || text.Tokens[at + 1].Kind == TokenKind.Punctuation
            || text.Has(at + 1, WordClass.Closed | WordClass.Plural)
        );

    private static Measure? FirstFrom(List<Predicate> predicates, int from)
    {
        foreach (var predicate in predicates)
        {
            if (predicate.Tokens.Start >= from)
            {
                return predicate.Tokens.Start - from <= Clause && predicate.Kind != PredicateKind.Forces
                    ? predicate.Measure
                    : null;
            }
        }

        return null;
    }
}
