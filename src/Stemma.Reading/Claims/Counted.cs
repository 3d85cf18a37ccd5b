using System.Collections.Immutable;
using Stemma.Reading.Quantities;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Claims;

/// <summary>A quantity with the noun phrase it stands in, and what is said of those counted.</summary>
/// <param name="Quantity">The count.</param>
/// <param name="Phrase">Number and noun phrase.</param>
/// <param name="Unit">The noun phrase without the number; empty where nothing is said.</param>
internal sealed record Counted(Quantity Quantity, TokenRange Phrase, TokenRange Unit)
{
    /// <summary>What is said of them.</summary>
    public Measure Measure { get; init; }

    /// <summary>How far the words that say so stand from them; more than <see cref="Farthest"/> where none do.</summary>
    public int Cost { get; init; } = Farthest + 1;

    /// <summary>The predicate that says so, where one does.</summary>
    public Predicate? Predicate { get; init; }

    /// <summary>The rule that judged.</summary>
    public string Rule { get; init; } = "claim.count";

    /// <summary>Why, and which readings lost; in words for a person.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>Beyond this a predicate says nothing of a count.</summary>
    public const int Farthest = 24;

    /// <summary>True where something of the lexicon is said of them.</summary>
    public bool IsJudged => Cost <= Farthest;

    /// <summary>True where those counted are, or may be, people.</summary>
    public required bool IsOfPeople { get; init; }

    /// <summary>Reads what a quantity counts.</summary>
    public static Counted Of(TokenizedText text, Quantity quantity)
    {
        var unit = quantity.Unit.IsEmpty
            ? new TokenRange(quantity.Tokens.End, quantity.Tokens.End)
            : text.TokensIn(quantity.Unit);
        var phrase = new TokenRange(
            Math.Min(quantity.Tokens.Start, unit.Length > 0 ? unit.Start : quantity.Tokens.Start),
            Math.Max(quantity.Tokens.End, unit.End)
        );
        return new Counted(quantity, phrase, unit) { IsOfPeople = People.AreCounted(text, unit) };
    }
}

/// <summary>Tells people from things.</summary>
internal static class People
{
    /// <summary>True where the unit is a noun for people, a pronoun, a people's name, a state such as <c>dead</c>, or nothing; <c>two of which</c> are things.</summary>
    public static bool AreCounted(TokenizedText text, TokenRange unit)
    {
        if (unit.Length == 0)
        {
            return true;
        }

        var head = UnitReader.Head(text, unit);
        if (text.Is(head, "which"))
        {
            return false;
        }

        return text.Has(
                head,
                WordClass.Person
                    | WordClass.State
                    | WordClass.Pronoun
                    | WordClass.Quantifier
                    | WordClass.Collective
                    | WordClass.Determiner
            )
            || UnitReader.IsParticiple(text, head)
            || IsNameOfPeople(text, head)
            || IsAgeNoun(text[head]);
    }

    /// <summary><c>Somali</c>, <c>Yemenis</c>, <c>North Koreans</c>.</summary>
    private static bool IsNameOfPeople(TokenizedText text, int token)
    {
        var word = text[token];
        return char.IsUpper(word[0])
            && !word.Contains('-')
            && word.Length > 3
            && (
                word.EndsWith("ans")
                || word.EndsWith("an")
                || word.EndsWith("ese")
                || word.EndsWith("ish")
                || word.EndsWith("is")
                || word.EndsWith("li")
                || word.EndsWith("ni")
                || word.EndsWith("qi")
                || word.EndsWith("ti")
                || word.EndsWith("bi")
                || word.EndsWith("ites")
                || word.EndsWith("ists")
                || word.EndsWith("ers")
            );
    }

    /// <summary><c>15-year-old</c>, <c>20-year-olds</c>.</summary>
    public static bool IsAgeNoun(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0])
        && (
            word.EndsWith("-year-old", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("-year-olds", StringComparison.OrdinalIgnoreCase)
        );
}
