using System.Collections.Immutable;

namespace Stemma.Comparing.Reuse;

/// <summary>Words that stand in two texts one by one.</summary>
/// <param name="First">Position of the first word in the first text.</param>
/// <param name="Second">Position of the first word in the second text.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct WordRun(int First, int Second, int Length);

/// <summary>Finds the longest runs of words that two texts share; no word is in two runs.</summary>
internal static class RunAligner
{
    /// <summary>Of a phrase that a text repeats, so many occurrences are looked at.</summary>
    private const int MostRepeats = 4;

    /// <returns>By position in the first text; none shorter than a shingle.</returns>
    public static ImmutableArray<WordRun> Align(ShingledText first, ShingledText second)
    {
        var seeds = Seeds(first, second);
        if (seeds.Count == 0)
        {
            return [];
        }

        var taken = (First: new bool[first.Text.Words.Length], Second: new bool[second.Text.Words.Length]);
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        foreach (var run in MaximalRuns(seeds))
        {
            AddFreeParts(run, taken.First, taken.Second, runs);
        }

        runs.Sort((x, y) => x.First.CompareTo(y.First));
        return runs.ToImmutable();
    }

    /// <summary>Longest first.</summary>
    private static IEnumerable<WordRun> MaximalRuns(List<long> seeds)
    {
        seeds.Sort();
        var runs = new List<WordRun>();
        foreach (var seed in seeds)
        {
            var at = (int)(seed & uint.MaxValue);
            var other = at + (int)(seed >> 32);
            if (
                runs.Count > 0
                && runs[^1] is var last
                && other - at == last.Second - last.First
                && at == last.First + last.Length - Shingles.Length + 1
            )
            {
                runs[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                runs.Add(new WordRun(at, other, Shingles.Length));
            }
        }

        return runs.OrderByDescending(run => run.Length).ThenBy(run => run.First).ThenBy(run => run.Second);
    }

    /// <summary>Positions at which the same shingle begins, as one number each: how much later in the second text, then where in the first.</summary>
    private static List<long> Seeds(ShingledText first, ShingledText second)
    {
        var seeds = new List<long>();
        var x = first.ByShingle.AsSpan();
        var y = second.ByShingle.AsSpan();
        for (int i = 0, j = 0; i < x.Length && j < y.Length; )
        {
            var (shingle, other) = (x[i].Hash, y[j].Hash);
            if (shingle != other)
            {
                i += shingle < other ? 1 : 0;
                j += shingle < other ? 0 : 1;
                continue;
            }

            var (iEnd, jEnd) = (EndOf(x, i), EndOf(y, j));
            for (var a = i; a < Math.Min(iEnd, i + MostRepeats); a++)
            {
                for (var b = j; b < Math.Min(jEnd, j + MostRepeats); b++)
                {
                    if (Shingles.AreEqual(first.Text, x[a].Position, second.Text, y[b].Position))
                    {
                        seeds.Add(((long)(y[b].Position - x[a].Position) << 32) + x[a].Position);
                    }
                }
            }

            (i, j) = (iEnd, jEnd);
        }

        return seeds;
    }

    private static int EndOf(ReadOnlySpan<Shingle> sorted, int start)
    {
        var end = start + 1;
        while (end < sorted.Length && sorted[end].Hash == sorted[start].Hash)
        {
            end++;
        }

        return end;
    }

    private static void AddFreeParts(WordRun run, bool[] first, bool[] second, ImmutableArray<WordRun>.Builder runs)
    {
        var start = 0;
        for (var at = 0; at <= run.Length; at++)
        {
            if (at < run.Length && !first[run.First + at] && !second[run.Second + at])
            {
                continue;
            }

            if (at - start >= Shingles.Length)
            {
                runs.Add(new WordRun(run.First + start, run.Second + start, at - start));
                first.AsSpan(run.First + start, at - start).Fill(true);
                second.AsSpan(run.Second + start, at - start).Fill(true);
            }

            start = at + 1;
        }
    }
}
