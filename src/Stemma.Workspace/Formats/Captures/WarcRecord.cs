using System.Globalization;

namespace Stemma.Workspace.Formats.Captures;

/// <summary>One record of a WARC 1.0 or 1.1 (ISO 28500).</summary>
/// <param name="Fields">Its named fields; names in any case, of several of one name the first.</param>
/// <param name="Block">What it holds; null where it was not asked for.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, byte[]? Block)
{
    private const int LongestHead = 64 * 1024;

    /// <summary><c>response</c>, <c>resource</c> and so on, in small letters.</summary>
    public string Type => Field("WARC-Type").ToLowerInvariant();

    /// <summary>The address of a page; empty where it is of another kind.</summary>
    public string Address =>
        Field("WARC-Target-URI").Trim('<', '>') is var address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
            ? address
            : string.Empty;

    /// <summary>When it was captured; null where the record does not say.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(
            Field("WARC-Date"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;

    public string Field(string name) => Fields.GetValueOrDefault(name, string.Empty);

    /// <summary>The next record; null at the end.</summary>
    /// <param name="source">Stands between two records.</param>
    /// <param name="isWanted">Whether to read the block of a record, from what its head says.</param>
    /// <param name="most">The longest block that is read, in bytes; a longer one is passed over.</param>
    /// <exception cref="InvalidDataException">Here is no whole record; the message says why.</exception>
    public static WarcRecord? ReadNext(WarcSource source, Func<WarcRecord, bool> isWanted, int most)
    {
        if (ReadHead(source) is not { } fields)
        {
            return null;
        }

        var record = new WarcRecord(fields, null);
        if (!long.TryParse(record.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new InvalidDataException("it has no length");
        }

        if (length <= most && isWanted(record))
        {
            record = record with { Block = source.Read((int)length) };
        }
        else if (!source.Skip(length))
        {
            throw new InvalidDataException("it breaks off");
        }

        CheckEnd(source, record.Block, length);
        return record;
    }

    /// <summary>A length that is wrong may have taken in the records after this one: they are given back.</summary>
    private static void CheckEnd(WarcSource source, byte[]? block, long length)
    {
        var breaksOff = block is not null && block.Length < length;
        if (breaksOff || !source.IsBetweenRecords())
        {
            source.PushBack(block);
            throw new InvalidDataException(breaksOff ? "it breaks off" : "its length is wrong");
        }
    }

    private static Dictionary<string, string>? ReadHead(WarcSource source)
    {
        string? version;
        do
        {
            version = source.ReadLine(LongestHead);
        } while (version is { Length: 0 });

        if (version is null)
        {
            return null;
        }

        if (!version.StartsWith("WARC/", StringComparison.Ordinal))
        {
            throw new InvalidDataException("it does not begin with «WARC/»");
        }

        return FieldsOf(() => source.ReadLine(LongestHead));
    }

    private static Dictionary<string, string> FieldsOf(Func<string?> readLine)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (length, last) = (0, string.Empty);
        while (readLine() is { Length: > 0 } line)
        {
            length += line.Length;
            if (length > LongestHead)
            {
                throw new InvalidDataException("its head does not end");
            }

            if (line[0] is ' ' or '\t' && last.Length > 0)
            {
                // A long field goes on in the next line.
                fields[last] += " " + line.Trim();
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                last = line[..colon].Trim();
                fields.TryAdd(last, line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }
}
