using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Formats.Articles;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Stories;

/// <summary>Finds the captures in files and folders: articles of every kind, ZIP, WARC and WACZ.</summary>
public static class GatherCaptures
{
    private static readonly string[] Packed = [".zip", ".wacz", ".warc", ".gz"];

    /// <param name="paths">Files and folders, in any mixture; in a folder, files of kinds that are no articles are passed over.</param>
    /// <param name="cancellation">Ends the work between two files.</param>
    /// <returns>What could be read, by path, and what was wrong with the rest.</returns>
    public static ReadCaptures Run(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var captures = ImmutableArray.CreateBuilder<Capture>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in paths)
        {
            foreach (var (file, name) in FilesOf(path))
            {
                cancellation.ThrowIfCancellationRequested();
                var read = ReadOne(file, name);
                captures.AddRange(read.Captures);
                diagnostics.AddRange(read.Diagnostics);
            }
        }

        return new ReadCaptures(captures.ToImmutable(), diagnostics.ToImmutable());
    }

    private static IEnumerable<(string File, string Name)> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return [(path, Path.GetFileName(path))];
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            MaxRecursionDepth = 16,
        };
        return Directory
            .EnumerateFiles(path, "*", options)
            .Where(file =>
                ArticleFormats.Knows(file) || Packed.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
            )
            .Select(file => (file, Path.GetRelativePath(path, file).Replace('\\', '/')))
            .OrderBy(pair => pair.Item2, StringComparer.Ordinal);
    }

    private static ReadCaptures ReadOne(string file, string name)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return CaptureReader.Read(name, stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ReadCaptures(
                [],
                [
                    new Diagnostic(
                        "STM1013",
                        DiagnosticSeverity.Error,
                        name,
                        $"The file cannot be read: {failure.Message} Check its path and permissions."
                    ),
                ]
            );
        }
    }
}
