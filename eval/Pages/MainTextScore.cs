using Stemma.Eval.Scoring;
using Stemma.Eval.Suites;

namespace Stemma.Eval.Pages;

/// <summary>
/// Scores main text as the article extraction benchmark of Scrapinghub (Zyte) does: shingles of four tokens, counted with
/// repetition, normalised for each page, precision and recall averaged over pages, F1 of the two averages.
/// </summary>
internal static class MainTextScore
{
    private const int WorstPages = 20;
    private const int Stretches = 3;

    /// <param name="name">What the scores are called: <c>pages</c>, <c>pages.readability</c>.</param>
    /// <param name="pages">The pages.</param>
    /// <returns><c>NAME.f1</c> with its interval over pages, <c>NAME.precision</c>, <c>NAME.recall</c>; nothing where there are no pages.</returns>
    public static SuiteResult Of(string name, IEnumerable<GoldPage> pages)
    {
        var scored = pages.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Score).ToList();
        if (scored.Count == 0)
        {
            return SuiteResult.Nothing;
        }

        return SuiteResult.Of(
            [
                KeyValuePair.Create($"{name}.f1", F1(scored)),
                KeyValuePair.Create($"{name}.precision", Average(scored.Select(page => page.Precision))),
                KeyValuePair.Create($"{name}.recall", Average(scored.Select(page => page.Recall))),
            ],
            scored
                .OrderBy(page => page.Precision + page.Recall)
                .ThenBy(page => page.Name, StringComparer.Ordinal)
                .Take(WorstPages)
                .Select(page => $"{name}: {page}")
        ) with
        {
            Intervals = SuiteResult.Nothing.Intervals.Add($"{name}.f1", Bootstrap.Of(scored, F1)),
        };
    }

    private static double F1(IReadOnlyList<ScoredPage> pages)
    {
        var precision = Average(pages.Select(page => page.Precision));
        var recall = Average(pages.Select(page => page.Recall));
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    /// <summary>A side that has no shingles has no precision (or no recall), and is left out of that average, as in the benchmark.</summary>
    private static ScoredPage Score(GoldPage page)
    {
        var (wanted, found) = (new Shingles(page.Text), new Shingles(ReadPage.MainText(page.Html)));
        double shared = found.SharedWith(wanted);
        return new ScoredPage(
            page.Name,
            found.Total > 0 ? shared / found.Total : double.NaN,
            wanted.Total > 0 ? shared / wanted.Total : double.NaN,
            [
                .. found.WithoutCounterpart(wanted, Stretches).Select(words => $"too much {words}"),
                .. wanted.WithoutCounterpart(found, Stretches).Select(words => $"missing {words}"),
            ]
        );
    }

    private static double Average(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(0).Average();

    private sealed record ScoredPage(string Name, double Precision, double Recall, IReadOnlyList<string> Differences)
    {
        public override string ToString() =>
            FormattableString.Invariant($"{Name} precision {Precision:F3} recall {Recall:F3}")
            + string.Concat(Differences.Select(difference => $"\n    {difference}"));
    }
}
