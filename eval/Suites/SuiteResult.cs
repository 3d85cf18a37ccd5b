using System.Collections.Immutable;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Suites;

/// <summary>What suites measured.</summary>
/// <param name="Scores">Name → score, such as <c>stories.mean.overall</c>; 0 to 1.</param>
/// <param name="Misses">What is missing or wrong, in words for a person.</param>
internal sealed record SuiteResult(ImmutableSortedDictionary<string, double> Scores, ImmutableArray<string> Misses)
{
    /// <summary>Name → 95 % interval, of the scores that have one.</summary>
    public ImmutableSortedDictionary<string, Interval> Intervals { get; init; } =
        ImmutableSortedDictionary.Create<string, Interval>(StringComparer.Ordinal);

    /// <summary>What was taken for what.</summary>
    public ImmutableArray<Confusion> Confusions { get; init; } = [];

    /// <summary>Nothing was measured.</summary>
    public static SuiteResult Nothing { get; } = Of([], []);

    /// <summary>The result of these scores, in ordinal order of their names.</summary>
    public static SuiteResult Of(IEnumerable<KeyValuePair<string, double>> scores, IEnumerable<string> misses) =>
        new(scores.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. misses]);

    /// <summary>All results as one.</summary>
    /// <exception cref="EvaluationException">Two results give one name different scores.</exception>
    public static SuiteResult Join(IEnumerable<SuiteResult> results)
    {
        var all = results.ToList();
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, score) in all.SelectMany(result => result.Scores))
        {
            if (!scores.TryAdd(name, score))
            {
                throw new EvaluationException($"{name} was measured twice: give each folder of data once.");
            }
        }

        return Of(scores, all.SelectMany(result => result.Misses)) with
        {
            Intervals = all.SelectMany(result => result.Intervals).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Confusions = [.. all.SelectMany(result => result.Confusions)],
        };
    }
}
