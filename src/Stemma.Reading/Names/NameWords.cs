using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Names;

/// <summary>The word lists that tell names from other capitalised words, and one kind of name from another.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, string> TitleKinds = WordList.Map(
        "Names/en/titles.tsv",
        StringComparer.Ordinal
    );
    private static readonly FrozenDictionary<string, FrozenSet<string>> Nicknames = CompressedList
        .Lines("Names/en/nicknames.tsv.br")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => cells[1].Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenSet<string> Given = WordList.Set("Names/en/given-names.txt");
    private static readonly FrozenSet<string> CommonWords = CompressedList
        .Lines("Names/en/vocabulary.txt.br")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that begin sentences and are never part of a name there.</summary>
    public static FrozenSet<string> Starters { get; } = WordList.Set("Names/en/starters.txt");

    /// <summary>Days, months and other words that English capitalises without naming anybody.</summary>
    public static FrozenSet<string> Never { get; } =
        WordList.Lines("Names/en/never-names.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Last words of names of organisations.</summary>
    public static FrozenSet<string> OrganisationHeads { get; } =
        WordList.Lines("Names/en/organisation-heads.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that a small preposition may follow inside the name of an organisation.</summary>
    public static FrozenSet<string> OrganisationStarts { get; } =
        WordList.Lines("Names/en/organisation-starts.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Last words of names of places, streets and buildings.</summary>
    public static FrozenSet<string> PlaceHeads { get; } =
        WordList.Lines("Names/en/place-heads.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First words of names of places.</summary>
    public static FrozenSet<string> PlaceStarts { get; } =
        WordList.Lines("Names/en/place-starts.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters before the name of a ship.</summary>
    public static FrozenSet<string> ShipPrefixes { get; } =
        WordList.Lines("Names/en/ship-prefixes.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Small words inside the names of persons.</summary>
    public static FrozenSet<string> Particles { get; } = WordList.Set("Names/en/particles.txt");

    /// <summary>Nouns for what a person is or does, in the singular.</summary>
    public static FrozenSet<string> Roles { get; } = WordList.Set("Names/en/roles.txt");

    /// <summary>Verbs that somebody who speaks or acts has.</summary>
    public static FrozenSet<string> SayingVerbs { get; } = WordList.Set("Names/en/saying-verbs.txt");

    /// <summary>Bodies of a state as they are written small, each as its words.</summary>
    public static FrozenSet<string> StateBodies { get; } = WordList.Set("Names/en/state-bodies.txt");

    /// <summary>True where English writes the word small.</summary>
    public static bool IsCommon(string word) => CommonWords.Contains(word);

    /// <summary>True for a title that a person's name may follow at once.</summary>
    public static bool IsTitle(string word) => TitleKinds.TryGetValue(word, out var kind) && kind != "mod";

    /// <summary>True for a title, and for what stands before one: <c>Vice</c>, <c>Police</c>.</summary>
    public static bool IsTitlePart(string word) => TitleKinds.ContainsKey(word);

    /// <summary><c>m</c> or <c>f</c> where a title tells; else empty.</summary>
    public static string GenderOf(string title) =>
        TitleKinds.TryGetValue(title, out var kind) && kind is "m" or "f" ? kind : string.Empty;

    /// <summary>True for a first name of some people.</summary>
    public static bool IsGiven(string word) => Given.Contains(word) || Nicknames.ContainsKey(word);

    /// <summary>True where one first name is the other, or short for it.</summary>
    public static bool AreSameGiven(string first, string second) =>
        string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
        || IsShortFor(first, second)
        || IsShortFor(second, first);

    private static bool IsShortFor(string full, string other) =>
        Nicknames.TryGetValue(full, out var names) && names.Contains(other);
}
