using System.Collections.Immutable;

namespace Stemma.Eval.Stories;

/// <summary>The scores of one story, in the order of the sections, and what is missing or wrong.</summary>
/// <param name="Scores">Name and value, 0 to 1; the last is <c>overall</c>, the mean of the others.</param>
/// <param name="Misses">What is missing or wrong, by section.</param>
public sealed record StoryScores(ImmutableArray<KeyValuePair<string, double>> Scores, ImmutableArray<string> Misses)
{
    /// <summary>The mean of all sections.</summary>
    public double Overall => Scores[^1].Value;
}

/// <summary>Gathers scores and misses while a story is scored.</summary>
internal sealed class ScoreSheet
{
    private readonly List<KeyValuePair<string, double>> scores = [];
    private readonly List<string> misses = [];

    /// <summary>Enters a section's score.</summary>
    public void Enter(string section, double score) => scores.Add(KeyValuePair.Create(section, score));

    /// <summary>Enters a section's score as a share; nothing where there was nothing to get right.</summary>
    public void EnterShare(string section, int right, int total)
    {
        if (total > 0)
        {
            Enter(section, (double)right / total);
        }
    }

    /// <summary>Notes something missing or wrong.</summary>
    public void Miss(string section, string what) => misses.Add($"{section}: {what}");

    /// <summary>Notes each of several things missing or wrong.</summary>
    public void Misses<T>(string section, string what, IEnumerable<T> items, Func<T, string> tell)
    {
        foreach (var item in items)
        {
            Miss(section, $"{what}: {tell(item)}");
        }
    }

    /// <summary>The sheet with the mean of its sections.</summary>
    public StoryScores Close() =>
        new([.. scores, KeyValuePair.Create("overall", scores.Sum(score => score.Value) / scores.Count)], [.. misses]);

    /// <summary>The harmonic mean of precision and recall; 0 where both are.</summary>
    public static double F1(double precision, double recall) =>
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    /// <summary>F1 of what was found: <paramref name="right"/> of <paramref name="found"/> given, of <paramref name="wanted"/> wanted.</summary>
    public static double F1(int right, int found, int wanted) => F1((double)right / Math.Max(1, found), (double)right / wanted);
}
