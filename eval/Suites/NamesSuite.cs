using Stemma.Eval.Names;
using Stemma.Eval.Treebanks;

namespace Stemma.Eval.Suites;

/// <summary>Scores the parser's names against texts whose names are marked.</summary>
internal static class NamesSuite
{
    /// <param name="folder">A folder with <c>names-in-text/</c>, where all files in IOB2 are scored.</param>
    /// <param name="parser">Finds the names.</param>
    /// <returns><c>FILE.f1</c>, exact stretch and type, 0 to 1; nothing where there is no such file.</returns>
    public static SuiteResult Run(string folder, WordParser parser)
    {
        var texts = Path.Combine(folder, "names-in-text");
        var files = Directory.Exists(texts) ? Directory.EnumerateFiles(texts, "*.iob2", SearchOption.AllDirectories) : [];
        return SuiteResult.Of(
            files
                .Order(StringComparer.Ordinal)
                .Select(file => KeyValuePair.Create($"{Path.GetFileNameWithoutExtension(file)}.f1", Score(file, parser))),
            []
        );
    }

    private static double Score(string file, WordParser parser)
    {
        using var reader = File.OpenText(file);
        return NameScore.F1([.. Iob2Reader.Read(reader)], parser);
    }
}
