using System.Collections.Immutable;
using Stemma.Eval.Lineage;
using Stemma.Eval.Lineage.Styles;
using Stemma.Eval.Scoring;
using Stemma.Testing;

namespace Stemma.Eval.Suites;

/// <summary>Holds what Stemma tells of derivations, origins and drifts against articles that were made for it by seeded chance.</summary>
internal static class LineageSuite
{
    private const int Threads = 2;
    private const int StoriesOfEvent = 2;

    /// <returns>
    /// <c>lineage.open.…</c> on the styles that Stemma is developed against, <c>lineage.…</c> on those held out, whose misses stay unsaid: <c>relation.f1</c>,
    /// <c>direction</c> (share right of those claimed), <c>direction.claimed</c>, <c>origins</c>, <c>drift.f1</c> and by kind, <c>falseAlarms</c> for each hundred pairs of articles on two events of one kind.
    /// </returns>
    public static SuiteResult Run()
    {
        var events = Directory
            .GetFiles(Path.Combine(Repository.PathOf("eval"), "Lineage", "reports"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => ReportReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadLines(file)))
            .ToList();
        var open = Measure("lineage.open", events, RewritingStyles.Open);
        var heldOut = Measure("lineage", events, RewritingStyles.HeldOut);
        return SuiteResult.Join([open, SuiteResult.Of(heldOut.Scores, []) with { Intervals = heldOut.Intervals }]);
    }

    private static SuiteResult Measure(string name, List<ReportedEvent> events, ImmutableArray<(string, Rewriting)> styles)
    {
        var makings = events
            .SelectMany(
                (about, index) =>
                    Enumerable.Range(0, StoriesOfEvent).Select(turn => (About: about, Seed: (index * StoriesOfEvent) + turn))
            )
            .ToList();
        var stories = InParallel(makings, making => PlantedStory.Make(making.About, styles, making.Seed));
        var outcomes = InParallel(stories, LineageOutcome.Of);
        var alike = stories
            .SelectMany(
                (one, index) => stories.Skip(index + 1).Where(two => AreAlike(one, two)).Select(two => (One: one, Two: two))
            )
            .ToList();
        var alarms = InParallel(alike, pair => FalseAlarms.Of(pair.One, pair.Two));
        return Score(name, outcomes, alarms);
    }

    private static bool AreAlike(PlantedStory one, PlantedStory two) =>
        one.Kind == two.Kind && one.Name[..one.Name.LastIndexOf('-')] != two.Name[..two.Name.LastIndexOf('-')];

    private static SuiteResult Score(string name, IReadOnlyList<LineageOutcome> outcomes, IReadOnlyList<FalseAlarms> alarms)
    {
        var scores = Measures.ToDictionary(measure => $"{name}.{measure.Name}", measure => measure.Of(outcomes));
        var kinds = outcomes.SelectMany(outcome => outcome.Drifts).GroupBy(drift => drift.Kind);
        foreach (var kind in kinds)
        {
            var hits = Hits.Sum(kind.Select(drift => drift.Hits));
            if (hits.Wanted > 0)
            {
                scores[$"{name}.drift.{char.ToLowerInvariant($"{kind.Key}"[0])}{$"{kind.Key}"[1..]}"] = hits.F1;
            }
        }

        scores[$"{name}.falseAlarms"] = 100.0 * alarms.Sum(one => one.Alarms) / Math.Max(1, alarms.Sum(one => one.Pairs));
        return SuiteResult.Of(
            scores,
            [.. outcomes.SelectMany(outcome => outcome.Misses), .. alarms.SelectMany(one => one.Misses)]
        ) with
        {
            Intervals = Measures.ToImmutableSortedDictionary(
                measure => $"{name}.{measure.Name}",
                measure => Bootstrap.Of(outcomes, measure.Of),
                StringComparer.Ordinal
            ),
        };
    }

    private static readonly (string Name, Func<IReadOnlyList<LineageOutcome>, double> Of)[] Measures =
    [
        ("relation.f1", outcomes => Hits.Sum(outcomes.Select(outcome => outcome.Relations.Pairs)).F1),
        (
            "direction",
            outcomes =>
                Share(outcomes.Sum(outcome => outcome.Relations.RightWay), outcomes.Sum(outcome => outcome.Relations.Claimed))
        ),
        (
            "direction.claimed",
            outcomes =>
                Share(
                    outcomes.Sum(outcome => outcome.Relations.Claimed),
                    outcomes.Sum(outcome => (int)outcome.Relations.Pairs.Right)
                )
        ),
        (
            "origins",
            outcomes => Share(outcomes.Sum(outcome => outcome.Origins.Right), outcomes.Sum(outcome => outcome.Origins.Asked))
        ),
        ("drift.f1", outcomes => Hits.Sum(outcomes.SelectMany(outcome => outcome.Drifts).Select(drift => drift.Hits)).F1),
    ];

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static TResult[] InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> select)
    {
        var results = new TResult[items.Count];
        Parallel.For(
            0,
            items.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => results[index] = select(items[index])
        );
        return results;
    }
}
