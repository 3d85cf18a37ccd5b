using System.Collections.Immutable;

namespace Stemma.Web.Wording;

/// <summary>Words that two wordings share, or that only one has.</summary>
/// <param name="Kind">Which of them has the words.</param>
/// <param name="First">The words as the first wording has them, parted by single spaces; empty where it has none.</param>
/// <param name="Second">The words as the second wording has them; empty where it has none.</param>
public readonly record struct WordRun(WordRunKind Kind, string First, string Second);

/// <summary>Which of two wordings has a run of words.</summary>
public enum WordRunKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>Only the first.</summary>
    Removed,

    /// <summary>Only the second.</summary>
    Added,
}

/// <summary>Tells two wordings apart, word by word: the longest common subsequence (Wagner and Fischer 1974).</summary>
public static class WordDifference
{
    /// <summary>Beyond so many words in either wording, they are held to differ as a whole.</summary>
    public const int MostWords = 400;

    /// <summary>Case and punctuation at a word's edges make no difference.</summary>
    /// <returns>Runs whose first words, in order, are the first wording, and whose second words are the second.</returns>
    public static ImmutableArray<WordRun> Between(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (before, after) = (Words(first), Words(second));
        return before.Length > MostWords || after.Length > MostWords ? Whole(first, second) : Runs(before, after);
    }

    /// <summary>Share of the longer wording's words that both have, in the same order; 0 to 1.</summary>
    public static double Likeness(ImmutableArray<WordRun> runs)
    {
        int Count(WordRunKind kind) =>
            runs.Where(run => run.Kind == kind).Sum(run => Math.Max(Words(run.First).Length, Words(run.Second).Length));
        var same = Count(WordRunKind.Same);
        var longer = same + Math.Max(Count(WordRunKind.Removed), Count(WordRunKind.Added));
        return longer == 0 ? 1 : (double)same / longer;
    }

    private static ImmutableArray<WordRun> Whole(string first, string second) =>
        [
            new(WordRunKind.Removed, string.Join(' ', Words(first)), string.Empty),
            new(WordRunKind.Added, string.Empty, string.Join(' ', Words(second))),
        ];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static ImmutableArray<WordRun> Runs(string[] before, string[] after)
    {
        var common = CommonLengths([.. before.Select(Key)], [.. after.Select(Key)]);
        var words = new List<WordRun>();
        var (i, j) = (0, 0);
        while (i < before.Length && j < after.Length)
        {
            if (common[i, j] == common[i + 1, j + 1] + 1 && Key(before[i]) == Key(after[j]))
            {
                words.Add(new WordRun(WordRunKind.Same, before[i++], after[j++]));
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                words.Add(new WordRun(WordRunKind.Removed, before[i++], string.Empty));
            }
            else
            {
                words.Add(new WordRun(WordRunKind.Added, string.Empty, after[j++]));
            }
        }

        words.AddRange(before.Skip(i).Select(word => new WordRun(WordRunKind.Removed, word, string.Empty)));
        words.AddRange(after.Skip(j).Select(word => new WordRun(WordRunKind.Added, string.Empty, word)));
        return Joined(words);
    }

    /// <summary>At [i, j] the length of the longest common subsequence of what follows from i and from j.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(before[i], after[j], StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static ImmutableArray<WordRun> Joined(List<WordRun> words)
    {
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        for (var start = 0; start < words.Count; )
        {
            var end = start;
            while (end < words.Count && words[end].Kind == words[start].Kind)
            {
                end++;
            }

            var run = words[start..end];
            runs.Add(new WordRun(run[0].Kind, Text(run, word => word.First), Text(run, word => word.Second)));
            start = end;
        }

        return runs.ToImmutable();
    }

    private static string Text(List<WordRun> words, Func<WordRun, string> side) =>
        string.Join(' ', words.Select(side).Where(word => word.Length > 0));

    private static string Key(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
        {
            end--;
        }

        return start == end ? word : word[start..end].Replace('’', '\'').ToLowerInvariant();
    }
}
