using System.Collections.Immutable;
using System.Text;
using Stemma.Eval.Attributions;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Suites;

/// <summary>Scores who says, thinks or wants what against the splits of PolNeAR.</summary>
internal static class AttributionSuite
{
    private const int Threads = 2;

    /// <param name="folder">A folder with <c>attribution/polnear/</c>, where each split has <c>text/</c> and <c>attributions/</c>.</param>
    /// <returns><c>attribution.SPLIT.cue.exact</c> and the like, F1, 0 to 1; nothing where there is no split.</returns>
    public static SuiteResult Run(string folder)
    {
        var corpus = Path.Combine(folder, "attribution", "polnear");
        return Directory.Exists(corpus)
            ? SuiteResult.Join(
                Directory
                    .EnumerateDirectories(corpus)
                    .Where(split => Directory.Exists(Path.Combine(split, "text")))
                    .Order(StringComparer.Ordinal)
                    .Select(Score)
            )
            : SuiteResult.Nothing;
    }

    private static SuiteResult Score(string split)
    {
        var files = AnnotationFiles(split);
        var texts = new AttributedText[files.Length];
        Parallel.For(
            0,
            files.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => texts[index] = Read(files[index])
        );
        return Sum($"attribution.{Path.GetFileName(split)}", texts);
    }

    private static SuiteResult Sum(string name, IReadOnlyList<AttributedText> texts)
    {
        var scored = texts.Select(text => (Text: text, Scores: text.Score())).ToList();
        var scores = new List<KeyValuePair<string, double>>();
        var intervals = new List<KeyValuePair<string, Interval>>();
        var measures = scored.SelectMany(text => text.Scores).Select(score => score.Name).Distinct().ToList();
        foreach (var (measure, index) in measures.Select((measure, index) => ($"{name}.{measure}", index)))
        {
            var hits = scored.Select(text => text.Scores[index].Hits).ToList();
            scores.Add(KeyValuePair.Create(measure, Hits.Sum(hits).F1));
            intervals.Add(KeyValuePair.Create(measure, Bootstrap.Of(hits, sample => Hits.Sum(sample).F1)));
        }

        var confusion = new Confusion($"{name}, tokens");
        foreach (var text in texts)
        {
            text.AddTo(confusion);
        }

        return SuiteResult.Of(scores, Misses(name, scored)) with
        {
            Intervals = intervals.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Confusions = [confusion],
        };
    }

    /// <summary>Of the worst text first.</summary>
    private static IEnumerable<string> Misses(
        string name,
        IEnumerable<(AttributedText Text, ImmutableArray<(string Name, Hits Hits)> Scores)> scored
    ) =>
        scored
            .OrderBy(text => text.Scores[0].Hits.F1)
            .ThenBy(text => text.Text.Name, StringComparer.Ordinal)
            .SelectMany(text => text.Text.Misses().Select(miss => $"{name}: {text.Text.Name}: {miss}"));

    /// <summary>One file for each text: where several annotators worked on it, that of the first in ordinal order of their names.</summary>
    private static ImmutableArray<(string Text, string Annotations)> AnnotationFiles(string split) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(split, "attributions"), "*.ann")
                .Order(StringComparer.Ordinal)
                .GroupBy(file => TextOf(split, file), StringComparer.Ordinal)
                .Where(group => File.Exists(group.Key))
                .Select(group => (group.Key, group.First())),
        ];

    // «NAME_4b22.ann» annotates «NAME.txt».
    private static string TextOf(string split, string annotations)
    {
        var name = Path.GetFileNameWithoutExtension(annotations);
        var annotator = name.LastIndexOf('_');
        return Path.Combine(split, "text", $"{(annotator < 0 ? name : name[..annotator])}.txt");
    }

    private static AttributedText Read((string Text, string Annotations) files)
    {
        var text = File.ReadAllText(files.Text, Encoding.UTF8);
        try
        {
            return AttributedText.Read(
                Path.GetFileNameWithoutExtension(files.Text),
                text,
                BratReader.Read(File.ReadLines(files.Annotations), text)
            );
        }
        catch (FormatException broken)
        {
            throw new EvaluationException($"{Path.GetFileName(files.Annotations)}: {broken.Message}");
        }
    }
}
