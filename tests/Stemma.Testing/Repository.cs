namespace Stemma.Testing;

/// <summary>The checkout that this program was built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Stemma.slnx</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run from within a checkout.</exception>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder of the checkout.</summary>
    /// <param name="path">From the root, with <c>/</c>.</param>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>Files of the checkout, build output left out; by path from the root, with <c>/</c>, in ordinal order.</summary>
    /// <param name="folder">From the root; empty for all of it.</param>
    /// <param name="pattern">Such as <c>*.cs</c>.</param>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                    .Where(file => !IsBuildOutput(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static bool IsBuildOutput(string file) =>
        file.Split('/')[..^1].Any(folder => folder is "bin" or "obj" or "artifacts" or "TestResults" || folder.StartsWith('.'));

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds Stemma.slnx: run this from a checkout.");
    }
}
