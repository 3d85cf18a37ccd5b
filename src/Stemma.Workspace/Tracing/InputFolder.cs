using System.Collections.Immutable;
using Stemma.Workspace.Formats.Articles;

namespace Stemma.Workspace.Tracing;

/// <summary>Finds the articles' files in a folder and the folders in it.</summary>
internal static class InputFolder
{
    /// <summary>Every file of a kind that is read, by name; hidden ones and links to folders are passed over.</summary>
    public static ImmutableArray<InputFile> Files(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            MaxRecursionDepth = 16,
        };
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*", options)
                .Where(path => ArticleFormats.Knows(path))
                .Select(path => new InputFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }
}
