using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Testing.Fuzzing;
using Stemma.Workspace.Formats.Articles;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>Runs one input through the whole path, from bytes to JSON, and says what it cost.</summary>
internal static class FuzzRun
{
    /// <summary>The first runs are of code that is not yet compiled well, and a machine has slow moments: one of so many has to be within the bound.</summary>
    private const int MostRuns = 4;

    private const long MostBytes = 500L * 1024 * 1024;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>A long input, or any on a slow machine, may cost so many times what as many bytes of sample articles cost at the same moment: more than that is no longer in proportion to its length.</summary>
    private const double MostSamples = 4;

    private static readonly FuzzInput[] SampleInputs =
    [
        .. Samples.ArticleFiles.Select(path => new FuzzInput(path, Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    /// <summary>What is wrong with the outcome, in a line that names the input; null where nothing is.</summary>
    public static string? Failure(FuzzInput input)
    {
        try
        {
            var (time, bytes) = Cost(input);
            for (var run = 1; run < MostRuns && IsSlow(input, time); run++)
            {
                time = Cost(input).Time;
            }

            return IsSlow(input, time) ? $"{input}: took {time.TotalSeconds:0.0} s"
                : bytes > MostBytes ? $"{input}: allocated {bytes / 1024 / 1024} MB"
                : null;
        }
        catch (Exception failure)
        {
            return $"{input}: {failure.GetType().Name}: {failure.Message}";
        }
    }

    private static bool IsSlow(FuzzInput input, TimeSpan time)
    {
        if (time <= MostTime)
        {
            return false;
        }

        var ticks = SampleInputs.Sum(sample => Cost(sample).Time.Ticks);
        return time.Ticks > MostSamples * ticks * input.Bytes.Length / SampleInputs.Sum(sample => sample.Bytes.Length);
    }

    /// <summary>All that one thread allocates is more than it ever holds at once: within the bound by this count, within it by any.</summary>
    private static (TimeSpan Time, long Allocated) Cost(FuzzInput input)
    {
        var start = WorkClock.Now();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var story = StoryComparer.Compare(
            ArticleFile.Read(input.Name, input.Bytes).Articles.Select(article => ArticleReader.Read(article))
        );
        StoryJson.Write(story, Stream.Null);
        var cost = (WorkClock.Now() - start, GC.GetAllocatedBytesForCurrentThread() - before);

        StoryValidator.Check(story);
        return cost;
    }
}
