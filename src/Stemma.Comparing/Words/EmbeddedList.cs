using System.Reflection;

namespace Stemma.Comparing.Words;

/// <summary>Reads the word lists that lie beside the comparing stages as embedded data.</summary>
internal static class EmbeddedList
{
    /// <summary>The entries of a list: one a line; what follows <c>#</c> is a comment.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such list.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stemma.Comparing.{name.Replace('/', '.')}")
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
}
