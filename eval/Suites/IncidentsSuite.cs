using System.Collections.Immutable;
using System.Globalization;
using Stemma.Eval.Incidents;
using Stemma.Eval.Scoring;
using Stemma.Reading;
using Stemma.Reading.Claims;

namespace Stemma.Eval.Suites;

/// <summary>Holds the toll that Stemma reads in the articles on an incident against the archive's count.</summary>
internal static class IncidentsSuite
{
    private const int Threads = 2;

    // Every larger number is told apart from none of its neighbours in the table.
    private const int LargestShown = 9;

    /// <param name="folder">A folder with <c>incidents/incidents.jsonl</c> and <c>incidents/docs.jsonl</c>.</param>
    /// <returns><c>incidents.killed</c> and <c>incidents.injured</c>: share of the incidents whose number is read exactly; nothing where there is no such data.</returns>
    public static SuiteResult Run(string folder)
    {
        var files = Path.Combine(folder, "incidents");
        var (counts, documents) = (Path.Combine(files, "incidents.jsonl"), Path.Combine(files, "docs.jsonl"));
        if (!File.Exists(counts) || !File.Exists(documents))
        {
            return SuiteResult.Nothing;
        }

        var incidents = IncidentReader.Read(File.ReadLines(counts), File.ReadLines(documents));
        var outcomes = new Outcome[incidents.Length];
        Parallel.For(
            0,
            incidents.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => outcomes[index] = Compare(incidents[index])
        );
        return Score(outcomes);
    }

    /// <summary>The scores of incidents that were read.</summary>
    public static SuiteResult Score(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return SuiteResult.Nothing;
        }

        var measures = new (string Name, Func<Outcome, int> Wanted, Func<Outcome, int> Found)[]
        {
            ("killed", outcome => outcome.Killed, outcome => outcome.KilledRead),
            ("injured", outcome => outcome.Injured, outcome => outcome.InjuredRead),
        };
        var shares = measures
            .Select(measure =>
                (
                    Name: $"incidents.{measure.Name}",
                    Share: new Func<IReadOnlyList<Outcome>, double>(sample =>
                        (double)sample.Count(outcome => measure.Wanted(outcome) == measure.Found(outcome)) / sample.Count
                    )
                )
            )
            .ToList();
        return SuiteResult.Of(
            shares.Select(share => KeyValuePair.Create(share.Name, share.Share(outcomes))),
            Worst(outcomes)
        ) with
        {
            Intervals = shares
                .Select(share => KeyValuePair.Create(share.Name, Bootstrap.Of(outcomes, share.Share)))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
            Confusions = [.. measures.Select(measure => ConfusionOf(measure.Name, outcomes, measure.Wanted, measure.Found))],
        };
    }

    private static Outcome Compare(Incident incident)
    {
        var toll = EventToll.Latest(incident.Articles.Select(article => ArticleReader.Read(article)));
        return new Outcome(
            incident.Id,
            incident.Killed,
            incident.Injured,
            Number(toll.Killed),
            Number(toll.Injured),
            $"killed {Words(toll.Killed)}; injured {Words(toll.Injured)}"
        );
    }

    private static int Number(TollFigure figure) => (int)Math.Min(figure.Best, int.MaxValue);

    private static string Words(TollFigure figure) => $"{figure.Why.Rule}: {string.Join(" + ", figure.Why.Reasons)}";

    private static IEnumerable<string> Worst(IEnumerable<Outcome> outcomes) =>
        outcomes
            .Where(outcome => outcome.Distance > 0)
            .OrderByDescending(outcome => outcome.Distance)
            .ThenBy(outcome => outcome.Incident, StringComparer.Ordinal)
            .Select(outcome =>
                $"incidents: {outcome.Incident} killed {outcome.Killed} read {outcome.KilledRead}, injured {outcome.Injured} read {outcome.InjuredRead}: {outcome.Words}"
            );

    private static Confusion ConfusionOf(
        string name,
        IEnumerable<Outcome> outcomes,
        Func<Outcome, int> wanted,
        Func<Outcome, int> found
    )
    {
        var confusion = new Confusion($"{name}, archive / read");
        foreach (var outcome in outcomes)
        {
            confusion.Add(Shown(wanted(outcome)), Shown(found(outcome)));
        }

        return confusion;
    }

    private static string Shown(int number) =>
        number > LargestShown ? $"{LargestShown + 1}+" : number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One incident's numbers, in the archive and as read.</summary>
/// <param name="Incident">The archive's number for it.</param>
/// <param name="Killed">Of the archive.</param>
/// <param name="Injured">Of the archive.</param>
/// <param name="KilledRead">As read.</param>
/// <param name="InjuredRead">As read.</param>
/// <param name="Words">The words that it was read from.</param>
internal sealed record Outcome(string Incident, int Killed, int Injured, int KilledRead, int InjuredRead, string Words)
{
    /// <summary>By how many people it is wrong.</summary>
    public int Distance => Math.Abs(Killed - KilledRead) + Math.Abs(Injured - InjuredRead);
}
