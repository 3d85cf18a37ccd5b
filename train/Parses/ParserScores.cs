using System.Globalization;
using Stemma.Reading.Parses;
using Stemma.Text;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Parses;

/// <summary>How well a parser does on the words of a treebank, in percent of all words.</summary>
/// <param name="Upos">Words whose universal tag is right.</param>
/// <param name="Xpos">Words whose Penn tag is right.</param>
/// <param name="Unlabelled">Words whose head is right (UAS).</param>
/// <param name="Labelled">Words whose head and relation with its subtype are right (LAS).</param>
/// <param name="LabelledBase">The same without subtypes, as the CoNLL 2018 shared task counts.</param>
internal sealed record ParserScores(double Upos, double Xpos, double Unlabelled, double Labelled, double LabelledBase)
{
    /// <summary>Parses every sentence by itself and counts.</summary>
    public static ParserScores Of(Parser parser, IReadOnlyList<ConlluSentence> sentences)
    {
        int all = 0,
            upos = 0,
            xpos = 0,
            heads = 0,
            labels = 0,
            bases = 0;
        foreach (var sentence in sentences)
        {
            var parsed = Parse(parser, [.. sentence.Words.Select(w => w.Form)]);
            for (var i = 0; i < parsed.Length; i++)
            {
                var gold = sentence.Words[i];
                var relation = parsed[i].Relation.Text();
                var isHead = parsed[i].Head + 1 == gold.Head;
                all++;
                upos += parsed[i].Upos.Text() == gold.Upos ? 1 : 0;
                xpos += parsed[i].Xpos.Text() == gold.Xpos ? 1 : 0;
                heads += isHead ? 1 : 0;
                labels += isHead && relation == gold.Relation ? 1 : 0;
                bases += isHead && BaseOf(relation) == BaseOf(gold.Relation) ? 1 : 0;
            }
        }

        return new ParserScores(Percent(upos), Percent(xpos), Percent(heads), Percent(labels), Percent(bases));

        double Percent(int count) => 100.0 * count / Math.Max(all, 1);
    }

    /// <summary>Parses words that are one sentence.</summary>
    public static ParsedWord[] Parse(Parser parser, string[] forms)
    {
        var words = new Word[forms.Length];
        var at = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            words[i] = new Word(new TextSpan(at, at + forms[i].Length), ContinuesToken: false);
            at += forms[i].Length + 1;
        }

        var parsed = new ParsedWord[forms.Length];
        parser.ParseAll(string.Join(' ', forms), words, [new WordRange(0, forms.Length)], parsed);
        return parsed;
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"UPOS {Upos:F2}, XPOS {Xpos:F2}, UAS {Unlabelled:F2}, LAS {Labelled:F2} (without subtypes {LabelledBase:F2})"
        );

    private static string BaseOf(string relation) => relation.Split(':')[0];
}
