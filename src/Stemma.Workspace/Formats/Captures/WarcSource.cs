using System.Globalization;
using System.Text;
using Stemma.Text;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>The bytes of a WARC, unpacked, read from front to back with little in memory; it finds its way after a damaged place.</summary>
internal sealed class WarcSource(string name, Stream first, CaptureBuilder builder, GzipMembers? members = null)
{
    private const int ChunkBytes = 64 * 1024;
    private const string CannotBeUnpacked = "it cannot be unpacked";

    private Stream stream = first;
    private byte[] buffer = new byte[ChunkBytes];
    private int start;
    private int end;
    private long unpacked;
    private bool isDamaged;
    private bool isAtEnd;

    private static ReadOnlySpan<byte> NextRecord => "\nWARC/1."u8;

    /// <summary>True where the file was left because it unpacks to too much.</summary>
    public bool IsOverLimit { get; private set; }

    private Span<byte> Ready => buffer.AsSpan(start, end - start);

    /// <summary>The next line without its end; null at the end of the file.</summary>
    /// <exception cref="InvalidDataException">It is longer than <paramref name="most"/> bytes, or damaged.</exception>
    public string? ReadLine(int most)
    {
        while (true)
        {
            var length = Ready.IndexOf((byte)'\n');
            if (length >= 0 || !Fill())
            {
                break;
            }

            if (Ready.Length > most)
            {
                throw new InvalidDataException("a line without end");
            }
        }

        if (Ready.IsEmpty)
        {
            return null;
        }

        var ending = Ready.IndexOf((byte)'\n');
        var line = ending < 0 ? Ready : Ready[..ending];
        start += ending < 0 ? line.Length : ending + 1;
        return Encoding.UTF8.GetString(line).TrimEnd('\r');
    }

    /// <summary>So many bytes, or as many as there are.</summary>
    public byte[] Read(int length)
    {
        using var bytes = new MemoryStream();
        while (bytes.Length < length && (!Ready.IsEmpty || Fill()))
        {
            var count = (int)Math.Min(length - bytes.Length, Ready.Length);
            bytes.Write(Ready[..count]);
            start += count;
        }

        return bytes.ToArray();
    }

    /// <summary>Passes over so many bytes.</summary>
    /// <returns>False where there are fewer.</returns>
    public bool Skip(long length)
    {
        while (length > 0 && (!Ready.IsEmpty || Fill()))
        {
            var count = (int)Math.Min(length, Ready.Length);
            start += count;
            length -= count;
        }

        return length == 0;
    }

    /// <summary>Puts bytes back before those to come.</summary>
    public void PushBack(ReadOnlySpan<byte> bytes)
    {
        var joined = new byte[Math.Max(ChunkBytes, bytes.Length + Ready.Length)];
        bytes.CopyTo(joined);
        Ready.CopyTo(joined.AsSpan(bytes.Length));
        (buffer, start, end) = (joined, 0, bytes.Length + Ready.Length);
    }

    /// <summary>True where, after empty lines, a record or the end follows, or what follows is damaged.</summary>
    public bool IsBetweenRecords()
    {
        try
        {
            while (!Ready.IsEmpty || Fill())
            {
                if (Ready[0] is not ((byte)'\r' or (byte)'\n'))
                {
                    while (Ready.Length < 5 && Fill()) { }
                    return WarcCaptures.IsWarc(Ready);
                }

                start++;
            }
        }
        catch (InvalidDataException)
        {
            // That is a matter of the next record, not of the one before.
        }

        return true;
    }

    /// <summary>Goes to the next record after a damaged place.</summary>
    /// <returns>False where there is none.</returns>
    public bool Resume()
    {
        if (!isDamaged)
        {
            try
            {
                return SkipToNextRecord();
            }
            catch (InvalidDataException)
            {
                // The next member of a packed file begins anew.
            }
        }

        if (members?.OpenNext() is not { } next)
        {
            return false;
        }

        (stream, start, end, isDamaged, isAtEnd) = (next, 0, 0, false, false);
        return true;
    }

    private bool SkipToNextRecord()
    {
        do
        {
            var found = Ready.IndexOf(NextRecord);
            if (found >= 0)
            {
                start += found + 1;
                return true;
            }

            // The beginning of a record may stand at the end of what is ready.
            start = Math.Max(start, end - (NextRecord.Length - 1));
        } while (Fill());

        return false;
    }

    private bool Fill()
    {
        if (isDamaged)
        {
            throw new InvalidDataException(CannotBeUnpacked);
        }

        if (isAtEnd)
        {
            return false;
        }

        MakeRoom();
        try
        {
            var count = stream.Read(buffer.AsSpan(end));
            end += count;
            unpacked += count;
            IsOverLimit = !IsWithinLimits(count);
            isAtEnd = count == 0 || IsOverLimit;
            return count > 0;
        }
        catch (InvalidDataException broken)
        {
            isDamaged = true;
            throw new InvalidDataException(CannotBeUnpacked, broken);
        }
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            Ready.CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private bool IsWithinLimits(int count)
    {
        if (members is not null && unpacked > builder.Limits.LongestUnpacked(members.Packed))
        {
            builder.Report(
                "STM3103",
                DiagnosticSeverity.Warning,
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The archive unpacks to more than {builder.Limits.Ratio} times its length, which no pages do; what comes from here on was left out."
                ) + " Unpack it and look at it."
            );
            return false;
        }

        return builder.Unpacked(name, count);
    }
}
