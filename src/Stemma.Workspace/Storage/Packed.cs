using System.IO.Compression;
using System.Text;

namespace Stemma.Workspace.Storage;

/// <summary>Values that stand packed in a row: JSON, compressed.</summary>
internal static class Packed
{
    /// <summary>The bytes of a value.</summary>
    public static byte[] Write<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(ArchiveJson.Write(value)));
        }

        return packed.ToArray();
    }

    /// <summary>The value of such bytes.</summary>
    public static T Read<T>(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return ArchiveJson.Read<T>(reader.ReadToEnd());
    }
}
