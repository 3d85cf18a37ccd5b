using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>Tells roles of persons from bodies: <c>minister</c> from <c>ministry</c>.</summary>
internal static class PersonNouns
{
    private static readonly FrozenSet<string> Words = WordList.Set("Speech/en/person-nouns.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>True where the noun is the role of one person.</summary>
    public static bool IsOne(ReadOnlySpan<char> noun) => Lookup.Contains(noun);
}
