using System.Collections.Frozen;
using Stemma.Reading.Tokens;

namespace Stemma.Reading.Evidence;

/// <summary>The words of <c>Evidence/en/denials.txt</c>.</summary>
internal static class DenialWords
{
    private static readonly FrozenDictionary<string, string> Kinds = WordList
        .Lines("Evidence/en/denials.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(cells => cells[1].Split(' ').Select(word => (Kind: cells[0], Word: word)))
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the forms of verbs of denying, of whatever they deny.</summary>
    public static bool IsDenial(ReadOnlySpan<char> word) => Is(word, "deny") || Is(word, "reject") || IsNoun(word);

    /// <summary>True for <c>denial</c>.</summary>
    public static bool IsNoun(ReadOnlySpan<char> word) => Is(word, "noun");

    /// <summary>True for verbs that deny only an allegation: <c>rejected</c>, <c>dismissed</c>.</summary>
    public static bool IsRejection(ReadOnlySpan<char> word) => Is(word, "reject");

    /// <summary>True for what somebody says of another, or for the fault itself.</summary>
    public static bool IsAllegation(ReadOnlySpan<char> word) => Is(word, "allegation");

    /// <summary>True for pronouns that stand for what was said: <c>that</c>.</summary>
    public static bool PointsBack(ReadOnlySpan<char> word) => Is(word, "said");

    /// <summary>True for pronouns that stand for somebody: <c>him</c>.</summary>
    public static bool IsPerson(ReadOnlySpan<char> word) => Is(word, "person");

    /// <summary>True for what is granted or refused: <c>bail</c>.</summary>
    public static bool IsGranted(ReadOnlySpan<char> word) => Is(word, "granted");

    /// <summary>True for verbs under which nothing is denied: <c>refused</c>.</summary>
    public static bool IsUnwilling(ReadOnlySpan<char> word) => Is(word, "unwilling");

    private static bool Is(ReadOnlySpan<char> word, string kind) =>
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) && found == kind;
}
