using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Train.Learning;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Sentences;

/// <summary>Learns where sentences end: what <see cref="SentenceSplitter"/> embeds.</summary>
internal static class SentenceRecipe
{
    private static readonly LearningPlan Plan = new(Bits: 17, Courses: 3, Rounds: 12, Margin: 20, LeastExamples: 3);

    public static void Make(string data)
    {
        var examples = TrainingData
            .TrainFiles(data)
            .SelectMany(file => ExamplesIn(TreebankText.Of(TrainingData.Read(file))))
            .ToList();
        if (Environment.GetEnvironmentVariable("GRID") is { } grid)
        {
            var others = TrainingData.OtherFiles(data).Select(file => TreebankText.Of(TrainingData.Read(file))).ToList();
            foreach (var setting in grid.Split(' '))
            {
                var c = setting.Split(',').Select(x => int.Parse(x, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
                var w = new Stemma.Reading.Models.BinaryModel(
                    AveragedPerceptron.Learn(examples, new LearningPlan(c[0], c[1], c[2], c[3], c[4]))
                );
                foreach (var bias in new[] { 0, 60, 100, 130, 160, 200 })
                {
                    Console.Write($"{setting} bias {bias}: ");
                    foreach (var t in others)
                    {
                        var tokens = Tokenizer.Tokenize(t.Text);
                        var found = SentenceSplitter.Split(
                            t.Text,
                            ParagraphSplitter.Split(t.Text),
                            tokens,
                            (at, stop, f) => w.Score(f) > (stop ? 0 : bias)
                        );
                        var gold = t.Sentences.Select(x => x.Span).ToHashSet();
                        Console.Write($" {200.0 * found.Count(x => gold.Contains(x.Span)) / (gold.Count + found.Length):F2}");
                    }

                    Console.WriteLine();
                }
            }

            return;
        }

        ModelFile.Write("Sentences/en/sentence-ends.model", AveragedPerceptron.Learn(examples, Plan));
    }

    private static List<Example> ExamplesIn(TreebankText treebank)
    {
        List<Example> examples = [];
        var starts = treebank.Sentences.Select(sentence => sentence.Span.Start).ToHashSet();
        var tokens = Tokenizer.Tokenize(treebank.Text);
        SentenceSplitter.Split(
            treebank.Text,
            ParagraphSplitter.Split(treebank.Text),
            tokens,
            (at, _, features) =>
            {
                var isEnd = starts.Contains(tokens[at].Span.Start);
                examples.Add(new Example(features.ToArray(), isEnd));
                return isEnd;
            }
        );
        return examples;
    }
}
