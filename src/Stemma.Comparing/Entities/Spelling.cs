namespace Stemma.Comparing.Entities;

/// <summary>How far two spellings of a name lie apart, counted as those who transliterate and those who mistype change names.</summary>
internal static class Spelling
{
    private const string Vowels = "aeiouy";
    private static readonly string[] Alike = ["ckq", "sz", "vwb", "ijy", "gh", "dt", "uw", "mn", "fv", "bp"];

    /// <summary>True where a slip or another transliteration explains the difference.</summary>
    public static bool AreClose(string a, string b) =>
        AreNear(a, b)
        || (Romanisation.Of(a), Romanisation.Of(b)) is var (one, two) && (one != a || two != b) && AreNear(one, two);

    private static bool AreNear(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        var allowed = length switch
        {
            < 4 => 0,
            4 => 0.5,
            < 7 => 0.8,
            < 10 => 1.1,
            _ => 1.5,
        };
        return allowed > 0 && Math.Abs(a.Length - b.Length) <= 3 && SameStart(a[0], b[0]) && Distance(a, b) <= allowed;
    }

    /// <summary>True where only vowels, doubled letters or a mute h differ.</summary>
    public static bool AreVeryClose(string a, string b) =>
        Math.Min(a.Length, b.Length) > 3 && SameStart(a[0], b[0]) && Distance(a, b) <= 0.4;

    /// <summary>True for two longer words of the same letters, first and last in place.</summary>
    public static bool AreShuffled(string a, string b) =>
        a.Length == b.Length && a.Length > 5 && a[0] == b[0] && a[^1] == b[^1] && a.Order().SequenceEqual(b.Order());

    /// <summary>The cheapest way from one spelling to the other: 1 for a letter, less for what names lose and swap often.</summary>
    public static double Distance(string a, string b)
    {
        var costs = new double[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                costs[i, j] = (i, j) == (0, 0) ? 0 : Cheapest(costs, a, b, i, j);
            }
        }

        return costs[a.Length, b.Length];
    }

    private static double Cheapest(double[,] costs, string a, string b, int i, int j)
    {
        var best = double.MaxValue;
        if (i > 0)
        {
            best = Math.Min(best, costs[i - 1, j] + DropCost(a, i - 1));
        }

        if (j > 0)
        {
            best = Math.Min(best, costs[i, j - 1] + DropCost(b, j - 1));
        }

        if (i > 0 && j > 0)
        {
            best = Math.Min(best, costs[i - 1, j - 1] + SwapCost(a[i - 1], b[j - 1]));
        }

        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        {
            best = Math.Min(best, costs[i - 2, j - 2] + 0.6);
        }

        // a letter that moved over one or two others: «zhb» and «bzh»
        return i > 2 && j > 2 && IsRotated(a, b, i, j) ? Math.Min(best, costs[i - 3, j - 3] + 0.9) : best;
    }

    private static bool IsRotated(string a, string b, int i, int j) =>
        a[i - 3] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] == b[j - 3]
        || a[i - 3] == b[j - 1] && a[i - 2] == b[j - 3] && a[i - 1] == b[j - 2];

    private static double DropCost(string word, int at) =>
        at > 0 && word[at] == word[at - 1] ? 0.25
        : word[at] == 'h' && at > 0 ? 0.4
        : word[at] is 'y' or 'i' or 'e' ? 0.4
        : Vowels.Contains(word[at], StringComparison.Ordinal) ? 0.6
        : word[at] == ' ' ? 0.3
        : 0.9;

    private static double SwapCost(char a, char b) =>
        a == b ? 0
        : Vowels.Contains(a, StringComparison.Ordinal) && Vowels.Contains(b, StringComparison.Ordinal) ? 0.4
        : Alike.Any(s => s.Contains(a, StringComparison.Ordinal) && s.Contains(b, StringComparison.Ordinal)) ? 0.5
        : 1;

    private static bool SameStart(char a, char b) =>
        SwapCost(a, b) == 0
        || "ckq".Contains(a, StringComparison.Ordinal) && "ckq".Contains(b, StringComparison.Ordinal)
        || "ijy".Contains(a, StringComparison.Ordinal) && "ijy".Contains(b, StringComparison.Ordinal);
}
