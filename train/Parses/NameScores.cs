using System.Globalization;
using Stemma.Reading.Parses;

namespace Stemma.Train.Parses;

/// <summary>How well a parser finds the names of a file in IOB2, as Universal NER has them: persons, organisations and places, span and kind exact.</summary>
/// <param name="Precision">Part of the names found that are right.</param>
/// <param name="Recall">Part of the file's names that are found.</param>
internal sealed record NameScores(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Reads the file, finds the names of each sentence, and counts.</summary>
    public static NameScores Of(Parser parser, string path)
    {
        int found = 0,
            gold = 0,
            right = 0;
        foreach (var (forms, labels) in Sentences(path))
        {
            var parsed = ParserScores.Parse(parser, forms);
            var mine = Spans([.. parsed.Select(LabelOf)]);
            var theirs = Spans(labels);
            found += mine.Count;
            gold += theirs.Count;
            right += mine.Intersect(theirs).Count();
        }

        return new NameScores(right / (double)Math.Max(found, 1), right / (double)Math.Max(gold, 1));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3}, recall {Recall:F3}, F1 {F1:F3}");

    private static string LabelOf(ParsedWord word) =>
        (word.StartsName ? "B-" : "I-")
        + word.Name switch
        {
            NameKind.Person => "PER",
            NameKind.Organisation => "ORG",
            NameKind.Place => "LOC",
            _ => string.Empty,
        };

    private static List<(int Start, int End, string Kind)> Spans(string[] labels)
    {
        var spans = new List<(int, int, string)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Length > 2 && labels[i][0] == 'B')
            {
                var end = i + 1;
                while (end < labels.Length && labels[end] == $"I-{labels[i][2..]}")
                {
                    end++;
                }

                spans.Add((i, end, labels[i][2..]));
            }
        }

        return spans;
    }

    private static IEnumerable<(string[] Forms, string[] Labels)> Sentences(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return ([.. rows.Select(r => r[1])], [.. rows.Select(r => r[2])]);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }
    }
}
