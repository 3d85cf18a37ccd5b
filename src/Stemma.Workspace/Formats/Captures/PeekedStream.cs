namespace Stemma.Workspace.Formats.Captures;

/// <summary>A stream whose first bytes have been looked at and are read all the same.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream rest;
    private readonly byte[] start;
    private int at;

    public PeekedStream(Stream stream, int length)
    {
        rest = stream;
        var first = new byte[length];
        var count = stream.ReadAtLeast(first, length, throwOnEndOfStream: false);
        start = first[..count];
    }

    /// <summary>The first bytes; fewer where there are no more.</summary>
    public ReadOnlySpan<byte> Start => start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == start.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, start.Length - at);
        start.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
