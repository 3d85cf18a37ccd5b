using Stemma.Eval.Treebanks;
using Stemma.Workspace.Formats.Treebanks;
using Stemma.Workspace.Parsing;

namespace Stemma.Eval.Suites;

/// <summary>Scores words, sentences and parses against treebanks of Universal Dependencies, in percent.</summary>
internal static class TreebankSuite
{
    /// <param name="folder">A folder with <c>treebanks/</c>, whose files are scored but for those to train on.</param>
    /// <param name="parser">Parses given words.</param>
    /// <returns><c>FILE.upos</c>, <c>.uas</c>, <c>.las</c> on gold words, and <c>.raw.…</c> from raw text; nothing where there is no treebank.</returns>
    public static SuiteResult Run(string folder, WordParser parser)
    {
        var treebanks = Path.Combine(folder, "treebanks");
        if (!Directory.Exists(treebanks))
        {
            return SuiteResult.Nothing;
        }

        return SuiteResult.Join(FilesOf(treebanks).Select(file => Score(file, parser)));
    }

    /// <summary>The treebanks of a folder that are not to train on, in ordinal order.</summary>
    internal static IEnumerable<string> FilesOf(string treebanks) =>
        Directory
            .EnumerateFiles(treebanks, "*.conllu")
            .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("train", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static SuiteResult Score(string file, WordParser parser)
    {
        var gold = Read(file);
        var text = TreebankText.Of(gold);
        var parse = ConlluText.Of(text.Text);
        var raw = TreebankScore.Of(gold, parse);
        var name = Path.GetFileNameWithoutExtension(file);
        var parsed = TreebankScore.Of(gold, GoldWords.Of(text).Parse(parser));
        (string Name, double Score)[] scores =
        [
            ("upos", parsed.Upos),
            ("uas", parsed.Uas),
            ("las", parsed.Las),
            ("raw.tokens", raw.Tokens),
            ("raw.sentences", raw.Sentences),
            ("raw.las", raw.Las),
        ];
        return SuiteResult.Of(
            scores.Select(score => KeyValuePair.Create($"{name}.{score.Name}", score.Score)),
            TreebankMisses.Of(gold, parse).Select(miss => $"{name}: {miss}")
        );
    }

    /// <summary>The sentences of a treebank.</summary>
    /// <exception cref="EvaluationException">The file is no CoNLL-U.</exception>
    internal static List<ConlluSentence> Read(string file)
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
