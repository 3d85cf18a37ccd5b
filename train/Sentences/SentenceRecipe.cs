using Stemma.Reading.Sentences;
using Stemma.Reading.Tokens;
using Stemma.Train.Learning;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Sentences;

/// <summary>Learns where sentences end: what <see cref="SentenceSplitter"/> embeds.</summary>
internal static class SentenceRecipe
{
    private const int Bits = 17;
    private const int Rounds = 12;
    private const int Margin = 20;

    public static void Make(string data)
    {
        var examples = TrainingData
            .TrainFiles(data)
            .SelectMany(file => ExamplesIn(TreebankText.Of(TrainingData.Read(file))))
            .ToList();
        ModelFile.Write("Sentences/en/sentence-ends.model", AveragedPerceptron.Learn(examples, Bits, Rounds, Margin));
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
            (at, features) =>
            {
                var isEnd = starts.Contains(tokens[at].Span.Start);
                examples.Add(new Example(features.ToArray(), isEnd));
                return isEnd;
            }
        );
        return examples;
    }
}
