using System.Buffers.Binary;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>Measures the list of files at the end of a ZIP before anything reads it: it is read whole, and a short file may list millions.</summary>
internal static class ZipDirectory
{
    /// <summary>The longest list that is read, in bytes; enough for some hundred thousand files.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int Locator64Bytes = 20;

    /// <summary>From where the list begins to the end of the ZIP; 0 where the ZIP has no list, which its reader will say.</summary>
    public static long BytesOf(Stream stream)
    {
        var tail = Tail(stream, EndBytes + LongestComment + Locator64Bytes);
        var end = tail.AsSpan(0, Math.Max(0, tail.Length - EndBytes + 4)).LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0)
        {
            return 0;
        }

        // Which of two places a reader goes by depends on more than this: the one that makes the list longer counts.
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var start64 = Start64(stream, tail.AsSpan(0, end)) ?? long.MaxValue;
        return Math.Max(0, stream.Length - Math.Max(0, Math.Min(start, start64)));
    }

    /// <summary>Where the list of a ZIP of the 64-bit kind begins; null where it is none.</summary>
    private static long? Start64(Stream stream, ReadOnlySpan<byte> before)
    {
        if (before.Length < Locator64Bytes || !before[^Locator64Bytes..].StartsWith("PK\u0006\u0007"u8))
        {
            return null;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(before[^12..]);
        var record = new byte[56];
        if (at < 0 || at > stream.Length - record.Length)
        {
            return null;
        }

        stream.Position = at;
        stream.ReadExactly(record);
        return BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
    }

    private static byte[] Tail(Stream stream, int most)
    {
        var tail = new byte[(int)Math.Min(most, stream.Length)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        return tail;
    }
}
