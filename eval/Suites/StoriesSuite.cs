using System.Collections.Immutable;
using Stemma.Eval.Stories;
using Stemma.Workspace.Formats.Stories;
using Stemma.Workspace.Tracing;

namespace Stemma.Eval.Suites;

/// <summary>Traces every story folder that has a gold file, and scores what comes out.</summary>
internal static class StoriesSuite
{
    private const int Threads = 2;

    /// <param name="suite">What the scores' names begin with.</param>
    /// <param name="folder">A folder with <c>stories/</c>, or of story folders, or one story folder.</param>
    /// <returns>Scores of each story and their means; nothing where the folder has no story.</returns>
    public static SuiteResult Run(string suite, string folder)
    {
        var folders = StoryFolders(folder);
        var scored = new StoryScores[folders.Length];
        Parallel.For(
            0,
            folders.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => scored[index] = Score(folders[index])
        );

        var stories = folders.Select(Path.GetFileName).Zip(scored, (name, scores) => (Name: name!, Scores: scores)).ToList();
        return SuiteResult.Of(
            [
                .. stories.SelectMany(story => Named(suite, story.Name, story.Scores.Scores)),
                .. Named(suite, "mean", Means(stories.Select(story => story.Scores))),
            ],
            stories.SelectMany(story => story.Scores.Misses.Select(miss => $"{story.Name}: {miss}"))
        );
    }

    private static ImmutableArray<string> StoryFolders(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var stories = Path.Combine(folder, "stories");
        var parent = Directory.Exists(stories) ? stories : folder;
        return IsStory(parent)
            ? [parent]
            : [.. Directory.EnumerateDirectories(parent).Where(IsStory).Order(StringComparer.Ordinal)];
    }

    private static bool IsStory(string folder) =>
        File.Exists(Path.Combine(folder, "gold.json")) && Directory.Exists(Path.Combine(folder, "articles"));

    private static StoryScores Score(string folder)
    {
        var gold = GoldFile.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
        var traced = TraceStory.Run(new TraceRequest { Paths = [Path.Combine(folder, "articles")], Threads = 1 });
        return StoryScorer.Score(gold, StoryFile.Parse(StoryJson.ToString(traced.Story)));
    }

    private static IEnumerable<KeyValuePair<string, double>> Named(
        string suite,
        string story,
        IEnumerable<KeyValuePair<string, double>> scores
    ) => scores.Select(score => KeyValuePair.Create($"{suite}.{story}.{score.Key}", score.Value));

    // A section's mean is over the stories whose gold has something to say on it.
    private static IEnumerable<KeyValuePair<string, double>> Means(IEnumerable<StoryScores> stories) =>
        stories
            .SelectMany(story => story.Scores)
            .GroupBy(score => score.Key, StringComparer.Ordinal)
            .Select(section => KeyValuePair.Create(section.Key, section.Average(score => score.Value)));
}
