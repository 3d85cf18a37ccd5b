using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>The nouns of evidence, and what is done with it, read once from the lists in <c>Evidence/en</c>.</summary>
internal static class EvidenceWords
{
    private static readonly FrozenDictionary<string, (EvidenceKind Kind, bool IsStrong)> Nouns = WordList
        .Lines("Evidence/en/evidence-nouns.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (Enum.Parse<EvidenceKind>(cells[1], ignoreCase: true), cells[2] == "strong"),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, string> PlatformNames = WordList.Map(
        "Evidence/en/platforms.txt",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Context = WordList.Set("Evidence/en/evidence-context.txt");

    private static readonly FrozenSet<string> Material = WordList.Set("Evidence/en/evidence-material.txt");

    // True for those that put the thing before the public, rather than made or kept it.
    private static readonly FrozenDictionary<string, bool> PostingVerbs = WordList
        .Lines("Evidence/en/posting-verbs.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(cells => cells[1].Split(' ').Select(verb => (verb, isPublic: cells[0] == "public")))
        .ToFrozenDictionary(entry => entry.verb, entry => entry.isPublic, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AppearingVerbs = FrozenSet.ToFrozenSet(
        ["appear", "appears", "appeared", "emerge", "emerges", "emerged", "surface", "surfaces", "surfaced", "resurfaced"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The kind of evidence that a noun, singular or plural, names; null where it names none.</summary>
    public static (EvidenceKind Kind, bool IsStrong)? Noun(ReadOnlySpan<char> word)
    {
        var lookup = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        return
            lookup.TryGetValue(word, out var noun)
            || word.Length > 3 && word[^1] == 's' && lookup.TryGetValue(word[..^1], out noun)
            ? noun
            : null;
    }

    /// <summary>The platform of that name; empty where it is none. <c>X</c> is one only after <c>on</c>, which the caller sees to.</summary>
    public static string Platform(ReadOnlySpan<char> word) =>
        PlatformNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var name) ? name : string.Empty;

    /// <summary>True where the word shows that a thing spoken of is evidence.</summary>
    public static bool IsContext(ReadOnlySpan<char> word) => Context.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True of nouns that a noun of evidence may stand before without losing its meaning: <c>video evidence</c>, <c>CCTV stills</c>.</summary>
    public static bool IsMaterial(ReadOnlySpan<char> word) => Material.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for the forms of <c>show</c> that look like a noun.</summary>
    public static bool IsShowing(ReadOnlySpan<char> word) => word is "show" or "shows";

    /// <summary>True for <c>posted</c>, <c>released</c>, <c>handed</c> …</summary>
    public static bool IsPosting(ReadOnlySpan<char> word) =>
        PostingVerbs.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>True for verbs whose time is that of the publication: <c>posted</c>, <c>emerged</c>; not <c>filmed</c>.</summary>
    public static bool IsAppearing(ReadOnlySpan<char> word) =>
        PostingVerbs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var isPublic) && isPublic
        || AppearingVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
