using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Eval.Stories;
using Stemma.Testing;

namespace Stemma.Eval.Tests;

public class StoryScorerTests
{
    private const double Tolerance = 1e-9;
    private const string Reference = "../shared/score/score_story.py";

    public static TheoryData<string> Stories { get; } = [.. StoryFolders()];

    /// <summary>Golds and stories with the scores that the reference scorer gave them.</summary>
    public static TheoryData<string> PinnedCases { get; } =
    [.. Repository.Files("specs/scoring", "expected.json").Select(file => Path.GetDirectoryName(file)!)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_that_says_all_that_the_gold_says_scores_one_where_one_can_be_had(string folder)
    {
        var (gold, texts) = Load(folder);

        var scores = Score(gold, GoldEcho.Story(gold, texts, seed: 1, blur: 0)).Scores.ToDictionary();

        // Some golds ask for snippets that stand twice in an article: the echo finds the first.
        string[] sure = ["published", "relations", "entities", "evidence"];
        Assert.All(sure.Where(scores.ContainsKey), section => Assert.Equal(1, scores[section], Tolerance));
        Assert.True(scores["overall"] > 0.9, $"overall {scores["overall"]:0.000}");
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void The_more_a_story_gets_wrong_the_lower_it_scores(string folder)
    {
        var (gold, texts) = Load(folder);

        var scores = new[] { 0, 0.1, 0.4 }
            .Select(blur => Score(gold, GoldEcho.Story(gold, texts, seed: 7, blur)).Overall)
            .ToList();

        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void An_empty_story_scores_nothing_and_misses_everything()
    {
        var (gold, _) = Load(StoryFolders().First());

        var result = Score(gold, "{}");

        Assert.Equal(0, result.Overall, Tolerance);
        Assert.NotEmpty(result.Misses);
    }

    [Theory]
    [MemberData(nameof(PinnedCases))]
    public void Scores_what_was_pinned(string folder)
    {
        string Read(string file) => File.ReadAllText(Path.Combine(Repository.PathOf(folder), file));
        AssertSame(
            JsonSerializer.Deserialize<Dictionary<string, double>>(Read("expected.json"))!,
            Score(Read("gold.json"), Read("story.json")),
            folder
        );
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Stories))]
    public void Agrees_with_the_reference_scorer(string folder)
    {
        Assert.SkipUnless(File.Exists(Repository.PathOf(Reference)), "the reference scorer is not here");
        var (gold, texts) = Load(folder);
        foreach (var seed in Enumerable.Range(0, 3))
        {
            var story = GoldEcho.Story(gold, texts, seed, blur: 0.08 * (seed + 1));
            AssertSame(ReferenceScores(folder, story), Score(gold, story), $"{folder}, seed {seed}");
        }
    }

    private static void AssertSame(Dictionary<string, double> expected, StoryScores got, string what)
    {
        Assert.Equal(expected.Keys.Order(), got.Scores.Select(score => score.Key).Order());
        Assert.All(
            got.Scores,
            score =>
                Assert.True(
                    Math.Abs(expected[score.Key] - score.Value) <= Tolerance,
                    $"{what}: {score.Key} is {score.Value}, not {expected[score.Key]}"
                )
        );
    }

    private static Dictionary<string, double> ReferenceScores(string folder, string story)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, story);
            var python = new ProcessStartInfo(
                "python3",
                [Repository.PathOf(Reference), Path.Combine(Repository.PathOf(folder), "gold.json"), file, "--json"]
            )
            {
                RedirectStandardOutput = true,
            };
            using var process = StartOrSkip(python);
            var json = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return JsonSerializer.Deserialize<Dictionary<string, double>>(json)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process StartOrSkip(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("there is no python3");
            throw;
        }
    }

    private static StoryScores Score(string gold, string story) =>
        StoryScorer.Score(GoldFile.Parse(gold), StoryFile.Parse(story));

    // The samples, the held-out stories, and the open ones where they are at hand; from the root of the checkout.
    private static IEnumerable<string> StoryFolders() =>
        new[] { "samples", "specs/stories", "../shared/stories" }
            .Where(parent => Directory.Exists(Repository.PathOf(parent)))
            .SelectMany(parent => Directory.EnumerateDirectories(Repository.PathOf(parent)))
            .Where(folder => File.Exists(Path.Combine(folder, "gold.json")))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static (string Gold, SortedDictionary<string, string> Texts) Load(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.PathOf(folder), "articles"));
        return (
            File.ReadAllText(Path.Combine(Repository.PathOf(folder), "gold.json")),
            new SortedDictionary<string, string>(
                files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), PlainText),
                StringComparer.Ordinal
            )
        );
    }

    // Of saved pages, roughly the words: what a snippet is looked up in need not be what the product makes of the page.
    private static string PlainText(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        text = text.Contains('\uFFFD', StringComparison.Ordinal) ? System.Text.Encoding.Latin1.GetString(bytes) : text;
        return file.EndsWith(".html", StringComparison.Ordinal)
            ? System.Net.WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]*>", "", RegexOptions.NonBacktracking))
            : text;
    }
}
