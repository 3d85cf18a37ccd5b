using System.Collections.Frozen;
using Stemma.Reading.Names;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Whether <c>he</c> or <c>she</c> may mean somebody.</summary>
internal enum Gender
{
    /// <summary>The article does not show it: either may.</summary>
    Unknown,

    /// <summary><c>she</c>.</summary>
    Female,

    /// <summary><c>he</c>.</summary>
    Male,
}

/// <summary>Reads it from titles, roles and given names.</summary>
internal static class Genders
{
    private static readonly FrozenDictionary<string, Gender> Words = WordList
        .Map("Speech/en/genders.txt", StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            entry => entry.Key,
            entry => Enum.Parse<Gender>(entry.Value, ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a noun such as <c>spokeswoman</c> shows.</summary>
    public static Gender OfNoun(ReadOnlySpan<char> noun) =>
        Lookup.TryGetValue(noun, out var gender) ? gender
        : noun.EndsWith("woman", StringComparison.Ordinal) ? Gender.Female
        : noun.EndsWith("man", StringComparison.Ordinal) ? Gender.Male
        : Gender.Unknown;

    /// <summary>What titles and roles beside the name show, else the given name.</summary>
    public static Gender Of(Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (FirstKnown(mention.Role) is not Gender.Unknown and var byRole)
            {
                return byRole;
            }

            if (FirstKnown(mention.Text) is not Gender.Unknown and var byTitle)
            {
                return byTitle;
            }
        }

        return FirstKnown(entity.Name);
    }

    private static Gender FirstKnown(string words)
    {
        foreach (var word in words.AsSpan().Split(' '))
        {
            if (OfNoun(words.AsSpan()[word].TrimEnd(',')) is not Gender.Unknown and var gender)
            {
                return gender;
            }
        }

        return Gender.Unknown;
    }
}
