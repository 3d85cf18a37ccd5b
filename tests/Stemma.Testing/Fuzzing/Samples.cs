namespace Stemma.Testing.Fuzzing;

/// <summary>The articles of the sample stories and of the specs, as bytes: what tests damage and shuffle.</summary>
public static class Samples
{
    /// <summary>The folders of the sample stories' articles, in ordinal order.</summary>
    public static IReadOnlyList<string> StoryFolders { get; } =
    [
        .. Repository
            .Files("samples", "gold.json")
            .Select(gold => Path.Combine(Path.GetDirectoryName(Repository.PathOf(gold))!, "articles")),
    ];

    /// <summary>The files of all sample stories, in ordinal order.</summary>
    public static IReadOnlyList<string> ArticleFiles { get; } =
    [.. StoryFolders.SelectMany(folder => Directory.EnumerateFiles(folder)).Order(StringComparer.Ordinal)];
}
