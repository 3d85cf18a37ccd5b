using System.Collections.Frozen;
using System.Reflection;

namespace Stemma.Reading.Tokens;

/// <summary>Reads the word lists that lie beside the stages as embedded data.</summary>
internal static class WordList
{
    /// <summary>The entries of a list: one a line; what follows <c>#</c> is a comment; case is kept.</summary>
    /// <param name="name">Folder and file below the project, such as <c>Tokens/en/abbreviations.txt</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such list.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Stemma.Reading.{name.Replace('/', '.')}";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No word list «{name}» is embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
            {
                yield return entry;
            }
        }
    }

    /// <summary>A list as a set that knows no case.</summary>
    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A list of two columns parted by a tab, as a map.</summary>
    public static FrozenDictionary<string, string> Map(string name, StringComparer comparer) =>
        Lines(name)
            .Select(line => line.Split('\t', 2, StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(cells => cells[0], cells => cells.Length > 1 ? cells[1] : string.Empty, comparer);
}
