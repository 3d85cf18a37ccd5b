using System.Collections.Frozen;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Figures;

/// <summary>Tells whether two nouns may count the same people or things.</summary>
internal static class PeopleClasses
{
    private const string Anybody = "any";
    private static readonly string[] Things = ["vehicle", "vessel", "building"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ClassesOf = EmbeddedList
        .Lines("Figures/en/people.tsv")
        .Select(line => line.Split('\t', 2))
        .SelectMany(cells => cells[1].Split(' ').Select(noun => (Noun: noun, Class: cells[0])))
        .GroupBy(pair => pair.Noun, StringComparer.Ordinal)
        .ToFrozenDictionary(
            nouns => nouns.Key,
            nouns => nouns.Select(pair => pair.Class).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>True where the noun may count anybody: <c>people</c>, <c>victims</c>, or no noun at all.</summary>
    public static bool IsAnybody(string noun) =>
        noun.Length == 0 || (ClassesOf.TryGetValue(noun, out var classes) && classes.Contains(Anybody));

    /// <summary>True where the noun is known to count people or things of some class.</summary>
    public static bool Knows(string noun) => ClassesOf.ContainsKey(noun);

    /// <summary>True where the noun may count people: one that is known to, or none at all.</summary>
    public static bool MayBePeople(string noun) =>
        noun.Length == 0
        || (ClassesOf.TryGetValue(noun, out var classes) && !classes.IsSubsetOf(Things))
        || (char.IsAsciiDigit(noun[0]) && noun.Contains("-year-old", StringComparison.Ordinal));

    /// <summary>True where both nouns are known and one says more, or another thing, of those counted: <c>minors</c> and <c>students</c>, not <c>cops</c> and <c>policemen</c>.</summary>
    public static bool AreKinds(string first, string second) =>
        ClassesOf.TryGetValue(first, out var one) && ClassesOf.TryGetValue(second, out var two) && !one.SetEquals(two);

    /// <summary>How well two head nouns, in small letters, go together.</summary>
    public static SubjectFit Fit(string first, string second)
    {
        if (first == second && !IsAnybody(first))
        {
            return SubjectFit.Same;
        }

        if (IsAnybody(first) || IsAnybody(second))
        {
            // «People» may be miners; whether they may be what no list knows as people, nobody can tell: «crime scenes».
            return MayBePeople(first) && MayBePeople(second) ? SubjectFit.Possible : SubjectFit.Unknown;
        }

        return ClassesOf.TryGetValue(first, out var one) && ClassesOf.TryGetValue(second, out var two)
            ? one.Overlaps(two)
                ? SubjectFit.Same
                : SubjectFit.Different
            : SubjectFit.Unknown;
    }
}

/// <summary>How well those counted in two claims go together.</summary>
internal enum SubjectFit
{
    /// <summary>They cannot be the same.</summary>
    Different,

    /// <summary>Nothing is known of the words.</summary>
    Unknown,

    /// <summary>One of them may be anybody.</summary>
    Possible,

    /// <summary>They mean the same kind.</summary>
    Same,
}
