using Stemma.Eval.Treebanks;
using Stemma.Workspace.Formats.Treebanks;
using Stemma.Workspace.Parsing;

namespace Stemma.Eval.Suites;

/// <summary>Scores words, sentences and parses against treebanks of Universal Dependencies, in percent.</summary>
internal static class TreebankSuite
{
    /// <param name="folder">A folder with <c>treebanks/</c>, whose files are scored but for those to train on.</param>
    /// <returns><c>parse.FILE.upos</c>, <c>.uas</c>, <c>.las</c> on gold words, and <c>.raw.…</c> from raw text; nothing where there is no treebank.</returns>
    public static SuiteResult Run(string folder)
    {
        var treebanks = Path.Combine(folder, "treebanks");
        if (!Directory.Exists(treebanks))
        {
            return SuiteResult.Nothing;
        }

        var files = Directory
            .EnumerateFiles(treebanks, "*.conllu")
            .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("train", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return SuiteResult.Join(files.Select(Score));
    }

    private static SuiteResult Score(string file)
    {
        var gold = Read(file);
        var parse = ConlluText.Of(TreebankText.Of(gold).Text);
        var raw = TreebankScore.Of(gold, parse);
        var name = Path.GetFileNameWithoutExtension(file);
        return SuiteResult.Of(
            [
                KeyValuePair.Create($"parse.{name}.raw.tokens", raw.Tokens),
                KeyValuePair.Create($"parse.{name}.raw.sentences", raw.Sentences),
            ],
            TreebankMisses.Of(gold, parse).Select(miss => $"{name}: {miss}")
        );
    }

    private static List<ConlluSentence> Read(string file)
    {
        try
        {
            using var reader = File.OpenText(file);
            return [.. ConlluReader.Read(reader)];
        }
        catch (FormatException broken)
        {
            throw new EvaluationException($"{Path.GetFileName(file)}: {broken.Message}");
        }
    }
}
