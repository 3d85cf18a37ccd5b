using System.Collections.Immutable;
using Stemma.Reading.Parses;
using Stemma.Testing;

namespace Stemma.Eval.Suites;

/// <summary>Runs the suites over folders of data.</summary>
internal static class Evaluation
{
    /// <summary>The names that can be asked for.</summary>
    public static ImmutableArray<string> Suites { get; } =
    [
        "stories",
        "pages",
        "parse",
        "names",
        "entities",
        "times",
        "attribution",
        "incidents",
        "reuse",
        "grouping",
        "feeds",
        "lineage",
        "all",
    ];

    /// <summary>Measures one suite, or all of which there is data; without data, the samples.</summary>
    /// <exception cref="EvaluationException">A folder does not exist, or has nothing for the suite.</exception>
    public static SuiteResult Run(string suite, IReadOnlyList<string> data)
    {
        if (suite == "lineage")
        {
            return LineageSuite.Run();
        }

        if (data.Count == 0)
        {
            return StoriesSuite.Run("samples", Repository.PathOf("samples"));
        }

        if (data.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            throw new EvaluationException(
                $"{missing} is not a folder. Give a folder with stories/ or pages/, or of story folders."
            );
        }

        var result = SuiteResult.Join(data.Select(folder => RunOn(suite, folder)));
        return result.Scores.Count > 0
            ? result
            : throw new EvaluationException(
                $"{string.Join(", ", data)}: nothing here for the suite {suite}. A story is a folder with gold.json and articles/."
            );
    }

    /// <summary>Measures whatever a floor may stand for: the samples, the held-out stories, and all suites of which there is data.</summary>
    public static SuiteResult RunForGate(IReadOnlyList<string> data) =>
        SuiteResult.Join([
            Run("all", []),
            HeldOut(),
            LineageSuite.Run(),
            data.Count == 0 ? SuiteResult.Nothing : Run("all", data),
        ]);

    // Their misses stay unsaid: whoever saw them would mend what they name, and the stories would no longer tell how Stemma does on the unseen.
    private static SuiteResult HeldOut() =>
        SuiteResult.Of(StoriesSuite.Run("heldout", Repository.PathOf("specs/stories")).Scores, []);

    private static SuiteResult RunOn(string suite, string folder) =>
        suite switch
        {
            "stories" => StoriesSuite.Run("stories", folder),
            "pages" => PagesSuite.Run(folder),
            "parse" => TreebankSuite.Run(folder, Parser.Parse),
            "names" => NamesSuite.Run(folder, Parser.Parse),
            "entities" => EntitiesSuite.Run(folder),
            "times" => TimesSuite.Run(folder),
            "incidents" => IncidentsSuite.Run(folder),
            "reuse" => ReuseSuite.Run(folder),
            "grouping" => GroupingSuite.Run(folder),
            "feeds" => FeedsSuite.Run(folder),
            "attribution" => AttributionSuite.Run(folder),
            _ => SuiteResult.Join(Suites.Except(["lineage", "all"]).Select(one => RunOn(one, folder))),
        };
}
