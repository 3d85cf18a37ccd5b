using Stemma.Workspace.Formats.Treebanks;

namespace Stemma.Train.Learning;

/// <summary>The treebanks below the folder of data.</summary>
internal static class TrainingData
{
    /// <summary>The files to learn from, in ordinal order.</summary>
    public static IEnumerable<string> TrainFiles(string data) => Files(data).Where(IsTrain);

    /// <summary>The files to measure on; nothing is learnt from them.</summary>
    public static IEnumerable<string> OtherFiles(string data) => Files(data).Where(file => !IsTrain(file));

    /// <summary>All sentences of a file.</summary>
    public static List<ConlluSentence> Read(string file)
    {
        using var reader = File.OpenText(file);
        return [.. ConlluReader.Read(reader)];
    }

    private static IEnumerable<string> Files(string data) =>
        Directory.GetFiles(Path.Combine(data, "treebanks"), "*.conllu").Order(StringComparer.Ordinal);

    private static bool IsTrain(string file) =>
        Path.GetFileNameWithoutExtension(file).EndsWith("train", StringComparison.Ordinal);
}
