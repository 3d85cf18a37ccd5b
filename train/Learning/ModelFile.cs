using System.IO.Compression;
using System.Runtime.InteropServices;
using Stemma.Testing;

namespace Stemma.Train.Learning;

/// <summary>Writes what was learnt beside the stage that embeds it.</summary>
internal static class ModelFile
{
    /// <param name="name">Folder and file below <c>src/Stemma.Reading</c>.</param>
    /// <param name="weights">The table.</param>
    public static void Write(string name, sbyte[] weights)
    {
        var path = PathOf(name);
        using (var stream = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize))
        {
            stream.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        }

        Console.Error.WriteLine($"  {name}: {new FileInfo(path).Length} bytes");
    }

    /// <param name="name">Folder and file below <c>src/Stemma.Reading</c>.</param>
    /// <param name="lines">One entry a line; those of a comment begin with <c>#</c>.</param>
    public static void WriteLines(string name, IEnumerable<string> lines) =>
        File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n");

    /// <summary>Where such a file lies.</summary>
    public static string PathOf(string name) => Repository.PathOf("src/Stemma.Reading/" + name);
}
