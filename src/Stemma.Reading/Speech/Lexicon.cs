using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Speech;

/// <summary>The words of saying, of sources and of sentence structure, read once from the lists in <c>Speech/en</c>.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, SourceKind> Nouns = ReadNouns();
    private static readonly FrozenDictionary<string, WordKinds> Words = ReadFunctionWords();

    private static readonly FrozenDictionary<string, SourceKind>.AlternateLookup<ReadOnlySpan<char>> NounLookup =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> WordLookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Reckonings = WordList.Set("Speech/en/reckonings.txt");

    /// <summary>True for a word for what somebody counts or tells: <c>count</c>, <c>account</c>.</summary>
    public static bool IsReckoning(ReadOnlySpan<char> word) => Reckonings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Phrases such as <c>according to</c>, each as its words; the longest first.</summary>
    public static string[][] CuePhrases { get; } =
    [
        .. WordList
            .Lines("Speech/en/cues.txt")
            .Select(line => line.Split(' '))
            .OrderByDescending(words => words.Length)
            .ThenBy(words => words[0], StringComparer.Ordinal),
    ];

    /// <summary>What kind of source the noun, singular or plural, can be; <see cref="SourceKind.None"/> where it cannot.</summary>
    public static SourceKind KindOfNoun(ReadOnlySpan<char> word)
    {
        if (NounLookup.TryGetValue(word, out var kind))
        {
            return kind;
        }

        if (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
        {
            return NounLookup.TryGetValue($"{word[..^3]}y", out kind) ? kind : SourceKind.None;
        }

        if (word.EndsWith("men", StringComparison.OrdinalIgnoreCase))
        {
            return NounLookup.TryGetValue($"{word[..^3]}man", out kind) ? kind : SourceKind.None;
        }

        var plural = word.Length > 3 && word[^1] is 's' or 'S';
        return plural && (NounLookup.TryGetValue(word[..^1], out kind) || NounLookup.TryGetValue(word[..^2], out kind))
            ? kind
            : SourceKind.None;
    }

    /// <summary>What the word can do in a sentence; <see cref="WordKinds.None"/> for words of no closed class.</summary>
    public static WordKinds KindsOf(ReadOnlySpan<char> word) =>
        WordLookup.TryGetValue(word, out var kinds) ? kinds : WordKinds.None;

    private static FrozenDictionary<string, SourceKind> ReadNouns() =>
        WordList
            .Map("Speech/en/source-nouns.txt", StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                entry => entry.Key,
                entry => Enum.Parse<SourceKind>(entry.Value, ignoreCase: true),
                StringComparer.OrdinalIgnoreCase
            );

    private static FrozenDictionary<string, WordKinds> ReadFunctionWords() =>
        WordList
            .Lines("Speech/en/function-words.txt")
            .Select(line => line.Split('\t'))
            .GroupBy(
                cells => cells[0],
                cells => Enum.Parse<WordKinds>(cells[1], ignoreCase: true),
                StringComparer.OrdinalIgnoreCase
            )
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Aggregate(WordKinds.None, (kinds, kind) => kinds | kind),
                StringComparer.OrdinalIgnoreCase
            );
}

/// <summary>What a noun can be as a source.</summary>
internal enum SourceKind
{
    /// <summary>No source.</summary>
    None,

    /// <summary>Speaks for a state, a party to the event, a hospital, a company.</summary>
    Official,

    /// <summary>Anybody else.</summary>
    Person,

    /// <summary>A medium.</summary>
    Outlet,

    /// <summary>Something that somebody issued.</summary>
    Document,
}

/// <summary>What a word of a closed class can do.</summary>
[Flags]
internal enum WordKinds
{
    /// <summary>A word of no closed class.</summary>
    None = 0,

    /// <summary><c>was</c>, <c>has</c>, <c>n’t</c>.</summary>
    Auxiliary = 1,

    /// <summary><c>and</c>.</summary>
    Coordinator = 2,

    /// <summary><c>while</c>.</summary>
    Subordinator = 4,

    /// <summary><c>who</c>.</summary>
    Relative = 8,

    /// <summary><c>of</c>.</summary>
    Preposition = 16,

    /// <summary><c>the</c>.</summary>
    Determiner = 32,

    /// <summary><c>a</c>.</summary>
    Indefinite = 64,

    /// <summary><c>he</c>.</summary>
    Pronoun = 128,

    /// <summary><c>also</c>.</summary>
    Adverb = 256,

    /// <summary><c>Monday</c>.</summary>
    Time = 512,
}
