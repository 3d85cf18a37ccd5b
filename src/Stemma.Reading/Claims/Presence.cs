using System.Collections.Frozen;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>Reads where forces stand and what residents leave: stretches of land, by name or by noun.</summary>
internal static class Presence
{
    private static readonly FrozenSet<string> Areas = WordList.Set("Claims/en/areas.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AreaLookup = Areas.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string> Residents = WordList.Set("Claims/en/residents.txt");

    /// <summary><c>been in the valley</c>: a form of «be», a preposition and a stretch of land; of forces it says that they are deployed.</summary>
    public static Predicate? Read(TokenizedText text, TokenRange sentence, int at, Func<int, bool> isTime)
    {
        var isBeing = text.Is(at, "are") || text.Is(at, "were") || text.Is(at, "been") || text.Is(at, "be");
        var isIn =
            text.Is(at + 1, "in")
            || text.Is(at + 1, "on")
            || text.Is(at + 1, "within")
            || text.Is(at + 1, "inside")
            || text.Is(at + 1, "at")
            || text.Is(at + 1, "near")
            || text.Is(at + 1, "along");
        return isBeing && isIn && IsArea(text, at + 2, sentence.End, isTime)
            ? new Predicate(
                new TokenRange(at, at + 1),
                Measure.Deployed,
                PredicateKind.Forces,
                Side.Before,
                Voice.IsNegated(text, sentence, new TokenRange(at, at + 1))
            )
            : null;
    }

    /// <summary>True where a name, or an article and a noun for a stretch of land or for homes, begins at a token.</summary>
    public static bool IsArea(TokenizedText text, int at, int end, Func<int, bool> isTime)
    {
        if (at >= end || isTime(at) || text.Tokens[at].Kind != TokenKind.Word)
        {
            return false;
        }

        if (!text.Has(at, WordClass.Determiner | WordClass.Possessive))
        {
            return char.IsUpper(text[at][0]) && !text.IsTitleCase(new TokenRange(at, end)) && !text.Has(at, WordClass.Person);
        }

        const int longest = 4;
        for (var noun = at + 1; noun < Math.Min(end, at + longest) && text.Tokens[noun].Kind == TokenKind.Word; noun++)
        {
            if (AreaLookup.Contains(text[noun]) || text.Is(noun, "homes") || text.Is(noun, "houses"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where those counted are named by where they live.</summary>
    public static bool AreResidents(TokenizedText text, TokenRange unit) =>
        unit.Length > 0 && Residents.Contains(text.Source.ToString(text.Tokens[UnitReader.Head(text, unit)].Span));
}
