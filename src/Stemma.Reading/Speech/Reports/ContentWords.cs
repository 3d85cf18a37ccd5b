using System.Collections.Immutable;
using Stemma.Reading.Parses;

namespace Stemma.Reading.Speech.Reports;

/// <summary>Makes stretches of the words of a content.</summary>
internal static class ContentWords
{
    /// <summary>Stretches without cue and source, without stops and commas at their edges.</summary>
    public static ImmutableArray<WordRange> Spans(ParsedText text, List<int> words, WordRange cue, TreeSource source)
    {
        words.RemoveAll(word => Within(cue, word) || !source.Words.IsEmpty && Within(source.Words[0], word));
        var runs = ImmutableArray.CreateBuilder<WordRange>();
        foreach (var run in WordTree.Runs(words))
        {
            var (start, end) = (run.Start, run.End);
            while (end > start && text.IsPoint(end - 1))
            {
                end--;
            }

            while (end > start && text.IsPoint(start))
            {
                start++;
            }

            if (end > start)
            {
                runs.Add(new WordRange(start, end));
            }
        }

        return runs.ToImmutable();
    }

    private static bool Within(WordRange range, int word) => word >= range.Start && word < range.End;
}
