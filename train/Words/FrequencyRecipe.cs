using System.Globalization;
using Stemma.Train.Learning;
using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Words;

/// <summary>Counts in how many documents of the treebanks a word stands: what grouping embeds, as an archive of few articles cannot tell yet which words are common.</summary>
internal static class FrequencyRecipe
{
    // What stands in fewer is as rare as a word that the treebanks do not hold.
    private const int FewestDocuments = 3;
    private const string AllDocuments = "*";

    public static void Make(string data)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = 0;
        foreach (var words in TrainingData.TrainFiles(data).SelectMany(file => Documents(TrainingData.Read(file))))
        {
            documents++;
            foreach (var word in words)
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        ModelFile.WriteLines(
            "../Stemma.Comparing/Grouping/en/document-frequencies.tsv",
            Lines(documents, counts.Where(pair => pair.Value >= FewestDocuments))
        );
    }

    private static IEnumerable<string> Lines(int documents, IEnumerable<KeyValuePair<string, int>> counts) =>
        [
            "# In how many documents of the training halves of UD English EWT (CC BY-SA 4.0) and GUM a word stands, most first; * is the number of all;",
            "# made by the recipe «frequencies» of train/.",
            .. counts
                .Append(KeyValuePair.Create(AllDocuments, documents))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value}")),
        ];

    /// <summary>The distinct words of each document, in small letters.</summary>
    private static IEnumerable<HashSet<string>> Documents(IEnumerable<ConlluSentence> sentences)
    {
        HashSet<string>? words = null;
        foreach (var sentence in sentences)
        {
            if (sentence.StartsDocument && words is not null)
            {
                yield return words;
                words = null;
            }

            words ??= new HashSet<string>(StringComparer.Ordinal);
            words.UnionWith(
                sentence.Tokens.Select(token => token.Form.ToLowerInvariant()).Where(form => form.All(char.IsAsciiLetter))
            );
        }

        if (words is not null)
        {
            yield return words;
        }
    }
}
