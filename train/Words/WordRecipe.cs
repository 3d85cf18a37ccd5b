using System.Collections.Frozen;
using Stemma.Reading.Parses;
using Stemma.Train.Learning;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Words;

/// <summary>Learns where words end inside a run of characters: what <see cref="WordSplitter"/> embeds.</summary>
internal static class WordRecipe
{
    private static readonly LearningPlan BreakPlan = new(Bits: 16, Courses: 4, Rounds: 12, Margin: 20, LeastExamples: 1);
    private static readonly LearningPlan CliticPlan = BreakPlan with { Bits = 13 };

    public static void Make(string data)
    {
        var texts = TrainingData.TrainFiles(data).Select(file => TreebankText.Of(TrainingData.Read(file))).ToList();
        var contractions = ContractionsIn(texts);
        ModelFile.WriteLines(
            "Parses/en/contractions.tsv",
            [
                "# Words written as one that are two in the training halves of UD English EWT (CC BY-SA 4.0) and GUM, and after how many",
                "# letters each may be parted; made by the recipe «words» of train/.",
                .. contractions
                    .OrderBy(word => word.Key, StringComparer.Ordinal)
                    .Select(word =>
                        $"{word.Key}\t{string.Join('\t', Enumerable.Range(0, 64).Where(n => (word.Value >> n & 1) != 0))}"
                    ),
            ]
        );
        var known = new Contractions(contractions.ToFrozenDictionary(StringComparer.Ordinal));
        var (breaks, clitics) = ExamplesIn(texts, known);
        var breakWeights = AveragedPerceptron.Learn(breaks, BreakPlan);
        var cliticWeights = AveragedPerceptron.Learn(clitics, CliticPlan);
        ModelFile.Write("Parses/en/word-breaks.model", breakWeights);
        ModelFile.Write("Parses/en/clitics.model", cliticWeights);
    }

    /// <summary>The places where the treebank parts two letters, but for <c>n’t</c>, which needs no list.</summary>
    private static Dictionary<string, ulong> ContractionsIn(List<TreebankText> texts)
    {
        var seams = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var content = text.Text.Content;
            foreach (var at in text.Sentences.SelectMany(sentence => sentence.Words()).Select(word => word.Start))
            {
                if (at == 0 || !char.IsLetter(content[at]) || !char.IsLetter(content[at - 1]))
                {
                    continue;
                }

                var (start, end) = (at, at);
                while (start > 0 && char.IsLetter(content[start - 1]))
                {
                    start--;
                }

                while (end < content.Length && char.IsLetter(content[end]))
                {
                    end++;
                }

                var isNegation =
                    end - at == 1
                    && end + 1 < content.Length
                    && content[end] is '\'' or '’' or '`'
                    && content[end + 1] is 't' or 'T';
                if (end - start <= Contractions.Longest && !isNegation)
                {
                    var word = content[start..end].ToLowerInvariant();
                    seams[word] = seams.GetValueOrDefault(word) | (1UL << (at - start));
                }
            }
        }

        return seams;
    }

    private static (List<Example> Breaks, List<Example> Clitics) ExamplesIn(List<TreebankText> texts, Contractions contractions)
    {
        List<Example> breaks = [];
        List<Example> clitics = [];
        foreach (var text in texts)
        {
            var content = text.Text.Content;
            var tokens = text.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Start).ToHashSet();
            var words = text.Sentences.SelectMany(sentence => sentence.Words()).Select(word => word.Start).ToHashSet();
            WordSplitter.Split(
                text.Text,
                [],
                contractions,
                (at, features) =>
                {
                    var isBreak = words.Contains(at);
                    var isClitic = isBreak && !tokens.Contains(at);
                    breaks.Add(new Example(features.ToArray(), isBreak));
                    if (isBreak && WordJoints.MayBeClitic(content, at))
                    {
                        clitics.Add(new Example(features.ToArray(), isClitic));
                    }

                    return !isBreak ? Joint.Inside
                        : isClitic ? Joint.Clitic
                        : Joint.Apart;
                }
            );
        }

        return (breaks, clitics);
    }
}
