using System.IO.Compression;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>A gzip file of several members, one after another: where one is damaged, the next can still be read.</summary>
/// <remarks>
/// It hands its bytes out in stretches that end where a member may begin. A decompressor that fails has therefore seen nothing of the
/// members after the one in which it failed.
/// </remarks>
internal sealed class GzipMembers(Stream packed) : Stream
{
    private const int BufferBytes = 64 * 1024;

    private readonly byte[] buffer = new byte[BufferBytes];
    private int start;
    private int end;
    private bool isAtEnd;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    /// <summary>The number of packed bytes that were handed out.</summary>
    public long Packed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static bool IsGzip(ReadOnlySpan<byte> first) => first.StartsWith(Magic);

    /// <summary>The contents from here on.</summary>
    public Stream Open() => new GZipStream(this, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>The contents from the next member on; null where there is none.</summary>
    public Stream? OpenNext()
    {
        while (Fill())
        {
            var found = buffer.AsSpan(start, end - start).IndexOf(Magic);
            if (found >= 0)
            {
                start += found;
                return Open();
            }

            // A beginning of the magic may stand at the end of the buffer.
            start = isAtEnd ? end : end - (Magic.Length - 1);
        }

        return null;
    }

    public override int Read(Span<byte> destination)
    {
        if (!Fill() || destination.IsEmpty)
        {
            return 0;
        }

        var ready = buffer.AsSpan(start, end - start);
        var next = ready[1..].IndexOf(Magic);
        var stretch =
            next >= 0 ? next + 1
            : isAtEnd ? ready.Length
            : ready.Length - (Magic.Length - 1);
        var count = Math.Min(stretch, destination.Length);
        ready[..count].CopyTo(destination);
        start += count;
        Packed += count;
        return count;
    }

    public override int Read(byte[] destination, int offset, int count) => Read(destination.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();

    /// <summary>Makes sure that more than a magic's length is there, or all that is left.</summary>
    /// <returns>False where nothing is left.</returns>
    private bool Fill()
    {
        while (!isAtEnd && end - start < Magic.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            var count = packed.Read(buffer.AsSpan(end));
            isAtEnd = count == 0;
            end += count;
        }

        return end > start;
    }
}
