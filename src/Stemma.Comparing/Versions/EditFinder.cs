using System.Collections.Immutable;
using Stemma.Comparing.Words;

namespace Stemma.Comparing.Versions;

/// <summary>Finds what changed between two versions of an article, sentence by sentence.</summary>
internal static class EditFinder
{
    /// <summary>Share of the longer sentence's words that both have, from which the one is the other changed.</summary>
    private const double OneSentence = 0.5;

    /// <returns>The weightiest kind first; within a kind in the order of the text.</returns>
    public static ImmutableArray<Edit> Between(Witness before, Witness after)
    {
        var (gone, come) = Unmatched(before.Wordings, after.Wordings);
        var pairs = PairUp(before, after, gone, come);
        var edits = new List<Edit>();
        edits.AddRange(pairs.Select(pair => EditJudge.Changed(before, pair.Gone, after, pair.Come)));
        edits.AddRange(gone.Except(pairs.Select(pair => pair.Gone)).Select(sentence => EditJudge.Removed(before, sentence)));
        edits.AddRange(come.Except(pairs.Select(pair => pair.Come)).Select(sentence => EditJudge.Added(after, sentence)));
        return
        [
            .. edits
                .OrderBy(edit => edit.Kind)
                .ThenBy(edit => (edit.After ?? edit.Before)!.Value.Span.Start)
                .ThenBy(edit => edit.Before is null),
        ];
    }

    /// <summary>Sentences that the other version has not word for word, wherever it has them: what only moved has not changed.</summary>
    private static (List<int> Gone, List<int> Come) Unmatched(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var left = after.GroupBy(wording => wording, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count());
        var gone = new List<int>();
        for (var sentence = 0; sentence < before.Length; sentence++)
        {
            if (left.GetValueOrDefault(before[sentence]) is > 0 and var count)
            {
                left[before[sentence]] = count - 1;
            }
            else
            {
                gone.Add(sentence);
            }
        }

        var come = new List<int>();
        for (var sentence = after.Length - 1; sentence >= 0; sentence--)
        {
            if (left.GetValueOrDefault(after[sentence]) is > 0 and var count)
            {
                left[after[sentence]] = count - 1;
                come.Add(sentence);
            }
        }

        come.Reverse();
        return (gone, come);
    }

    /// <summary>The likest pairs first, each sentence in one at most.</summary>
    private static List<(int Gone, int Come)> PairUp(Witness before, Witness after, List<int> gone, List<int> come)
    {
        var alike =
            from one in gone
            from two in come
            let likeness = Likeness(before.Words[one], after.Words[two])
            where likeness >= OneSentence
            orderby likeness descending, one, two
            select (Gone: one, Come: two);
        var pairs = new List<(int Gone, int Come)>();
        var (left, right) = (new HashSet<int>(), new HashSet<int>());
        foreach (var pair in alike)
        {
            if (!left.Contains(pair.Gone) && !right.Contains(pair.Come))
            {
                left.Add(pair.Gone);
                right.Add(pair.Come);
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    private static double Likeness(ImmutableArray<string> first, ImmutableArray<string> second) =>
        (double)WordAlignment.CommonLength(first, second) / Math.Max(1, Math.Max(first.Length, second.Length));
}
