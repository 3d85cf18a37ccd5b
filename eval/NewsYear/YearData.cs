using System.Reflection;

namespace Stemma.Eval.NewsYear;

/// <summary>The word lists and templates that the news are made of; embedded.</summary>
internal static class YearData
{
    private const string Folder = "NewsYear/en/";

    private static readonly Assembly Assembly = typeof(YearData).Assembly;

    /// <summary>The files of a folder, in ordinal order.</summary>
    public static IEnumerable<string> Names(string folder) =>
        Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a file without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(Folder + name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
