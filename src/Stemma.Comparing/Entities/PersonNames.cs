using Stemma.Reading.Names;

namespace Stemma.Comparing.Entities;

/// <summary>Tells whether two full names, as words of a key, may be one person's.</summary>
internal static class PersonNames
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>First names and surnames each fit by spelling; no two different suffixes.</summary>
    public static bool Fit(string[] first, string[] second)
    {
        if (string.Join(' ', first) == string.Join(' ', second))
        {
            return true;
        }

        var (a, b) = (Core(first), Core(second));
        var (suffixOfA, suffixOfB) = (Suffix(first), Suffix(second));
        if (a.Length < 2 || b.Length < 2)
        {
            return a[0] == b[0] && suffixOfA == suffixOfB;
        }

        if (IsTail(a, b) || IsTail(b, a))
        {
            return true;
        }

        var suffixesFit = suffixOfA.Length == 0 || suffixOfB.Length == 0 || suffixOfA == suffixOfB;
        var sameSurname = a[^1] == b[^1];
        return suffixesFit && (sameSurname || Spelling.AreClose(a[^1], b[^1])) && GivenFit(a[0], b[0], sameSurname);
    }

    /// <summary>The last word that is no suffix.</summary>
    public static string SurnameOf(string[] words) => Core(words)[^1];

    /// <summary>True where a suffix tells son from father.</summary>
    public static bool HasSuffix(string[] words) => Suffix(words).Length > 0;

    /// <summary><c>tomir halyan</c> of <c>strongman tomir halyan</c>: what stands before is a word that no list of titles holds.</summary>
    private static bool IsTail(string[] shorter, string[] longer) =>
        shorter.Length >= 2
        && longer.Length == shorter.Length + 1
        && !PersonName.IsGiven(longer[0])
        && longer[0].Length > 2
        && longer.AsSpan(1).SequenceEqual(shorter);

    private static bool GivenFit(string a, string b, bool sameSurname) =>
        PersonName.AreSameGiven(a, b)
        || (a.Length == 1 || b.Length == 1) && a[0] == b[0]
        || sameSurname && (Spelling.AreVeryClose(a, b) || Spelling.AreShuffled(a, b));

    private static string[] Core(string[] words) => words.Length > 1 && Suffix(words).Length > 0 ? words[..^1] : words;

    private static string Suffix(string[] words) => Suffixes.Contains(words[^1]) ? words[^1] : string.Empty;
}
