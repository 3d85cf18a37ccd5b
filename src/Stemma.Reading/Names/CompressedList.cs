using System.IO.Compression;
using System.Reflection;

namespace Stemma.Reading.Names;

/// <summary>Reads the lists that <c>train/</c> compiles and the assembly holds compressed (Brotli, UTF-8, one entry a line).</summary>
internal static class CompressedList
{
    /// <summary>The lines of a list, in its order.</summary>
    /// <param name="name">Folder and file below the project, such as <c>Names/en/cities.tsv.br</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such list.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Stemma.Reading.{name.Replace('/', '.')}";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No list «{name}» is embedded.");
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
