using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Stemma.Testing;

namespace Stemma.Train.Learning;

/// <summary>Writes what was learnt beside the stage that embeds it.</summary>
internal static class ModelFile
{
    /// <param name="name">Folder and file below <c>src/Stemma.Reading</c>.</param>
    /// <param name="weights">The table.</param>
    public static void Write(string name, sbyte[] weights) => WriteCompressed(name, MemoryMarshal.AsBytes(weights.AsSpan()));

    /// <param name="name">Folder and file below <c>src/Stemma.Reading</c>.</param>
    /// <param name="lines">One entry a line.</param>
    public static void WriteCompressed(string name, IEnumerable<string> lines) =>
        WriteCompressed(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <param name="name">Folder and file below <c>src/Stemma.Reading</c>.</param>
    /// <param name="lines">One entry a line; those of a comment begin with <c>#</c>.</param>
    public static void WriteLines(string name, IEnumerable<string> lines) =>
        File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n");

    private static void WriteCompressed(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name);
        using (var stream = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize))
        {
            stream.Write(bytes);
        }

        Console.Error.WriteLine($"  {name}: {new FileInfo(path).Length} bytes");
    }

    /// <summary>Where such a file lies.</summary>
    private static string PathOf(string name) => Repository.PathOf("src/Stemma.Reading/" + name);
}
