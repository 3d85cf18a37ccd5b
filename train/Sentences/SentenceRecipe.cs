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
