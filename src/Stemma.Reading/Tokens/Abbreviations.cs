using System.Collections.Frozen;

namespace Stemma.Reading.Tokens;

/// <summary>Words that keep their full stop.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Known = WordList.Map(
        "Tokens/en/abbreviations.txt",
        StringComparer.Ordinal
    );
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where <paramref name="word"/>, without its full stop, is an abbreviation; case counts: «No.» is one, «no.» is a word and a full stop.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Find(word, out _);

    /// <summary>True where the abbreviation, with or without its full stop, stands before a name or number and never ends a sentence.</summary>
    public static bool NeverEndsSentence(ReadOnlySpan<char> word) => Find(word.TrimEnd('.'), out var kind) && kind.Length > 0;

    private static bool Find(ReadOnlySpan<char> word, out string kind)
    {
        kind = string.Empty;
        if (!Lookup.TryGetValue(word, out var found))
        {
            return false;
        }

        kind = found;
        return true;
    }
}
