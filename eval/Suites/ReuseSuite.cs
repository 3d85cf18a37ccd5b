using System.Collections.Immutable;
using Stemma.Eval.Incidents;
using Stemma.Eval.Reuse;
using Stemma.Eval.Scoring;
using Stemma.Text;

namespace Stemma.Eval.Suites;

/// <summary>Holds the derivations that Stemma finds among real articles on one event against the text that they share.</summary>
internal static class ReuseSuite
{
    private const int Threads = 2;

    /// <param name="folder">A folder with <c>reuse/</c>, and <c>incidents/docs.jsonl</c> and <c>ecbplus/docs.*.jsonl</c>.</param>
    /// <returns>
    /// <c>reuse.recall</c>: share of the pairs that share much or nearly all which are found; <c>reuse.precision</c>: of those found and of the found that
    /// share next to nothing, the share of the former. The same for each source. Nothing where there is no such data.
    /// </returns>
    public static SuiteResult Run(string folder)
    {
        var incidents = Read(folder, "incidents", "docs*.jsonl", IncidentReader.ReadArticles);
        var topics = Read(folder, "ecbplus", "docs*.jsonl", TopicReader.Read);
        var outcomes = Outcomes("incidents", PairsOf(folder, "gva"), incidents)
            .Concat(Outcomes("topics", PairsOf(folder, "ecbplus"), topics))
            .ToList();
        return Score(outcomes);
    }

    /// <summary>The scores of pairs that were judged.</summary>
    public static SuiteResult Score(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return SuiteResult.Nothing;
        }

        // Pairs of one event are alike: an interval over pairs would be too narrow.
        var events = outcomes.GroupBy(outcome => (outcome.Source, outcome.Pair.Group)).Select(one => one.ToList()).ToList();
        var sources = outcomes.Select(outcome => outcome.Source).Distinct(StringComparer.Ordinal).ToList();
        var named = sources
            .Select(source => (Prefix: $"reuse.{source}", Events: events.Where(one => one[0].Source == source).ToList()))
            .Prepend((Prefix: "reuse", Events: events))
            .ToList();
        return SuiteResult.Of(
            named.SelectMany(part =>
                Measures.Select(measure => KeyValuePair.Create($"{part.Prefix}.{measure.Name}", measure.Of(part.Events)))
            ),
            Worst(outcomes)
        ) with
        {
            Intervals = Measures.ToImmutableSortedDictionary(
                measure => $"reuse.{measure.Name}",
                measure => Bootstrap.Of(events, measure.Of),
                StringComparer.Ordinal
            ),
            Confusions = [ConfusionOf(outcomes)],
        };
    }

    private static readonly (string Name, Func<IReadOnlyList<List<Outcome>>, double> Of)[] Measures =
    [
        ("recall", events => HitsOf(events).Recall),
        ("precision", events => HitsOf(events).Precision),
    ];

    private static Hits HitsOf(IEnumerable<List<Outcome>> events) =>
        Hits.Sum(
            events
                .SelectMany(one => one)
                .Where(outcome => outcome.Pair.Silver != SharedText.Some)
                .Select(outcome => new Hits(
                    outcome.IsWanted && outcome.IsFound ? 1 : 0,
                    outcome.IsFound ? 1 : 0,
                    outcome.IsWanted ? 1 : 0
                ))
        );

    private static ImmutableArray<SilverPair> PairsOf(string folder, string source)
    {
        var file = Path.Combine(folder, "reuse", $"{source}.silver-pairs.jsonl");
        return File.Exists(file) ? SilverPairReader.Read(File.ReadLines(file)) : [];
    }

    private static ILookup<string, Article> Read(
        string folder,
        string name,
        string pattern,
        Func<IEnumerable<string>, ImmutableArray<(string Group, Article Article)>> read
    )
    {
        var files = Path.Combine(folder, name);
        var lines = Directory.Exists(files)
            ? Directory.GetFiles(files, pattern).Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            : [];
        return read(lines).ToLookup(entry => entry.Group, entry => entry.Article, StringComparer.Ordinal);
    }

    private static IEnumerable<Outcome> Outcomes(
        string source,
        ImmutableArray<SilverPair> pairs,
        ILookup<string, Article> articles
    )
    {
        var events = pairs.GroupBy(pair => pair.Group, StringComparer.Ordinal).Where(one => articles.Contains(one.Key)).ToList();
        var judged = new ImmutableArray<Outcome>[events.Count];
        Parallel.For(
            0,
            events.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => judged[index] = Judge(source, events[index], articles[events[index].Key])
        );
        return judged.SelectMany(outcomes => outcomes);
    }

    private static ImmutableArray<Outcome> Judge(string source, IEnumerable<SilverPair> pairs, IEnumerable<Article> articles)
    {
        var byName = articles
            .Where(Reporting.IsIn)
            .DistinctBy(article => article.Name, StringComparer.Ordinal)
            .ToDictionary(article => article.Name, StringComparer.Ordinal);
        var known = pairs.Where(pair => byName.ContainsKey(pair.A) && byName.ContainsKey(pair.B)).ToList();
        var asked = known.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal);
        var found = ReuseFinder.Find(asked.Select(name => byName[name]));
        return
        [
            .. known.Select(pair => new Outcome(
                source,
                pair,
                found.GetValueOrDefault(ReuseFinder.Ordered(pair.A, pair.B), string.Empty)
            )),
        ];
    }

    private static IEnumerable<string> Worst(IEnumerable<Outcome> outcomes) =>
        outcomes
            .Where(outcome => outcome.Pair.Silver != SharedText.Some && outcome.IsWanted != outcome.IsFound)
            .OrderByDescending(outcome => outcome.IsWanted ? outcome.Pair.Contained : 1 - outcome.Pair.Contained)
            .ThenBy(outcome => outcome.Pair.Group, StringComparer.Ordinal)
            .ThenBy(outcome => outcome.Pair.A, StringComparer.Ordinal)
            .ThenBy(outcome => outcome.Pair.B, StringComparer.Ordinal)
            .Select(outcome =>
                $"reuse: {outcome.Pair.Group} {outcome.Pair.A} {outcome.Pair.B}: {(outcome.IsWanted ? "not found" : outcome.Rule)}"
            );

    private static Confusion ConfusionOf(IEnumerable<Outcome> outcomes)
    {
        var confusion = new Confusion("shared text / read");
        foreach (var outcome in outcomes)
        {
            confusion.Add($"{outcome.Source} {outcome.Pair.Silver}", outcome.IsFound ? "derives" : Confusion.None);
        }

        return confusion;
    }

    /// <summary>A pair, and what Stemma says of it.</summary>
    /// <param name="Source">Which collection it is of.</param>
    /// <param name="Pair">The pair.</param>
    /// <param name="Rule">The rule that joined them; empty where none did.</param>
    internal sealed record Outcome(string Source, SilverPair Pair, string Rule)
    {
        public bool IsFound => Rule.Length > 0;

        public bool IsWanted => Pair.Silver is SharedText.Heavy or SharedText.NearCopy;
    }
}
