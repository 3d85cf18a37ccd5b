using System.Diagnostics;
using Stemma.Comparing;
using Stemma.Reading;
using Stemma.Testing;
using Stemma.Workspace.Formats.Articles;
using Stemma.Workspace.Formats.Stories;

namespace Stemma.Workspace.Tests.Fuzzing;

/// <summary>Runs one input through the whole path, from bytes to JSON, and says what it cost.</summary>
internal static class FuzzRun
{
    private const long MostBytes = 500L * 1024 * 1024;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>What is wrong with the outcome, in a line that names the seed; null where nothing is.</summary>
    public static string? Failure(int seed)
    {
        var input = FuzzInput.Of(seed);
        try
        {
            var (time, bytes) = Cost(input);
            // A busy machine is no fault of the input: what is a little slow must be so twice.
            time = time > MostTime && time < 3 * MostTime ? Cost(input).Time : time;
            return time > MostTime ? $"seed {seed} ({input.Name}, {input.Bytes.Length} bytes): took {time.TotalSeconds:0.0} s"
                : bytes > MostBytes
                    ? $"seed {seed} ({input.Name}, {input.Bytes.Length} bytes): allocated {bytes / 1024 / 1024} MB"
                : null;
        }
        catch (Exception failure)
        {
            return $"seed {seed} ({input.Name}, {input.Bytes.Length} bytes): {failure.GetType().Name}: {failure.Message}";
        }
    }

    // Allocated is more than ever held at once: within the bound by this count, within it by any.
    private static (TimeSpan Time, long Allocated) Cost(FuzzInput input)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var story = StoryComparer.Compare(
            ArticleFile.Read(input.Name, input.Bytes).Articles.Select(article => ArticleReader.Read(article))
        );
        StoryJson.Write(story, Stream.Null);
        var cost = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);

        StoryValidator.Check(story);
        return cost;
    }
}
