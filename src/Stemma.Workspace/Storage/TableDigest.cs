using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Workspace.Storage;

/// <summary>Makes one hash of all rows of a table, the same whichever database they come from.</summary>
internal sealed class TableDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many rows there were.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes the next row: each value with its kind and length, so that no two rows look alike.</summary>
    public void Add(object?[] row)
    {
        foreach (var value in row)
        {
            switch (value)
            {
                case null:
                    Append('-', []);
                    break;
                case long number:
                    var bytes = new byte[sizeof(long)];
                    BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
                    Append('n', bytes);
                    break;
                case string text:
                    Append('t', Encoding.UTF8.GetBytes(text));
                    break;
                default:
                    Append('b', (byte[])value);
                    break;
            }
        }

        Rows++;
    }

    /// <summary>SHA-256 of all that was taken, hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void Append(char kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(long)];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
