using System.Collections.Immutable;
using Stemma.Eval.Scoring;
using Stemma.Eval.Times;

namespace Stemma.Eval.Suites;

/// <summary>Scores times against documents whose times are marked in TimeML.</summary>
internal static class TimesSuite
{
    private const int Threads = 2;

    /// <param name="folder">A folder with <c>time/</c>, in which every file <c>.tml</c> is scored.</param>
    /// <returns>
    /// <c>FOLDER.strict</c>, <c>.relaxed</c>, <c>.value</c>, F1, 0 to 1, of each folder that holds such files, and of each folder that holds several of those;
    /// nothing where there is no such file.
    /// </returns>
    public static SuiteResult Run(string folder)
    {
        var root = Path.Combine(folder, "time");
        var files = Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.tml", SearchOption.AllDirectories) : [];
        var documents = files
            .Order(StringComparer.Ordinal)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Threads)
            .Select(Document.Read)
            .ToList();
        var folders = documents.GroupBy(document => document.Folder).ToList();
        var above = folders
            .GroupBy(inner => Path.GetDirectoryName(inner.Key)!)
            .Where(outer => outer.Key != root && outer.Count() > 1);
        return SuiteResult.Join([
            .. folders.Select(inner => Score(Path.GetFileName(inner.Key), [.. inner]) with { Misses = Misses(inner) }),
            .. above.Select(outer => Score(Path.GetFileName(outer.Key), [.. outer.SelectMany(inner => inner)])),
            Kinds(documents),
        ]);
    }

    private static SuiteResult Score(string name, ImmutableArray<Document> documents)
    {
        (string Name, Func<TimeScore, Hits> Hits)[] measures =
        [
            ("strict", score => score.Strict),
            ("relaxed", score => score.Relaxed),
            ("value", score => score.Value),
        ];
        var scores = documents.Select(document => TimeScore.Of(document.Pairs)).ToList();
        double F1(IEnumerable<TimeScore> of, Func<TimeScore, Hits> hits) => Hits.Sum(of.Select(hits)).F1;
        return SuiteResult.Of(
            measures.Select(measure => KeyValuePair.Create($"{name}.{measure.Name}", F1(scores, measure.Hits))),
            []
        ) with
        {
            Intervals = measures.ToImmutableSortedDictionary(
                measure => $"{name}.{measure.Name}",
                measure => Bootstrap.Of(scores, sample => F1(sample, measure.Hits)),
                StringComparer.Ordinal
            ),
        };
    }

    private static SuiteResult Kinds(List<Document> documents)
    {
        var kinds = new Confusion("times");
        foreach (var pair in documents.SelectMany(document => document.Pairs))
        {
            kinds.Add(pair.Wanted?.Kind ?? Confusion.None, pair.Found?.Kind ?? Confusion.None);
        }

        return documents.Count == 0 ? SuiteResult.Nothing : SuiteResult.Nothing with { Confusions = [kinds] };
    }

    /// <summary>The documents with most that is missing or wrong first.</summary>
    private static ImmutableArray<string> Misses(IEnumerable<Document> documents) =>
        [
            .. documents
                .Select(document => (document.File, Lines: TimeMisses.Of(document.File, document.Pairs).ToList()))
                .OrderByDescending(document => document.Lines.Count)
                .ThenBy(document => document.File.Name, StringComparer.Ordinal)
                .SelectMany(document => document.Lines),
        ];

    private sealed record Document(string Folder, TimeMlFile File, ImmutableArray<TimePair> Pairs)
    {
        public static Document Read(string path)
        {
            var file = TimeMlFile.Read(path);
            return new Document(Path.GetDirectoryName(path)!, file, TimePair.Align(file.Times, TimeReading.Of(file)));
        }
    }
}
