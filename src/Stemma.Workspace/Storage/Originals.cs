using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using Dapper;
using Stemma.Workspace.Formats.Captures;

namespace Stemma.Workspace.Storage;

/// <summary>The bytes as they came, each once, and every time they came.</summary>
internal static class Originals
{
    // So short a file gains nothing.
    private const int ShortestPacked = 512;

    /// <summary>Makes the bytes ready to be kept. For before the transaction, which all other writers wait for.</summary>
    public static PackedOriginal Prepare(Capture capture)
    {
        var bytes = capture.Bytes.AsSpan();
        var packed = bytes.Length >= ShortestPacked ? Pack(bytes) : null;
        var isSmaller = packed is not null && packed.Length < bytes.Length;
        return new PackedOriginal(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            bytes.Length,
            isSmaller ? 1 : 0,
            isSmaller ? packed! : bytes.ToArray()
        );
    }

    /// <summary>Keeps the bytes.</summary>
    /// <returns>The capture's number.</returns>
    public static long Add(
        DbConnection connection,
        DbTransaction transaction,
        Capture capture,
        PackedOriginal original,
        string at,
        string by
    )
    {
        connection.Execute(
            "insert into original (hash, length, packed, bytes) values (@Hash, @Length, @Packed, @Bytes) on conflict do nothing",
            original,
            transaction
        );
        return connection.ExecuteScalar<long>(
            """
            insert into capture (original, name, address, media_type, captured_at, received_at, received_by)
            values (@hash, @name, @address, @mediaType, @taken, @at, @by)
            returning id
            """,
            new
            {
                hash = original.Hash,
                name = StoredText.Of(capture.Name),
                address = StoredText.Of(capture.Address),
                mediaType = StoredText.Of(capture.MediaType),
                taken = capture.CapturedAt is { } taken ? Instants.Write(taken) : null,
                at,
                by,
            },
            transaction
        );
    }

    /// <summary>The bytes of a hash; null where the archive has none.</summary>
    public static byte[]? Find(DbConnection connection, string hash)
    {
        var row = connection.QuerySingleOrDefault<Row>(
            "select length, packed, bytes from original where hash = @hash",
            new { hash = StoredText.Of(hash) }
        );
        return row is null ? null
            : row.Packed != 0 ? Unpack(row.Bytes, (int)row.Length)
            : row.Bytes;
    }

    /// <summary>Whether the bytes as they are kept are those that the hash was made of.</summary>
    public static bool IsWhole(string hash, long length, long packed, byte[] kept)
    {
        try
        {
            var bytes = packed != 0 ? Unpack(kept, (int)length) : kept;
            return bytes.Length == length && Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed, int length)
    {
        var bytes = new byte[length];
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Row(long Length, long Packed, byte[] Bytes);
}

/// <summary>The bytes as they came, ready to be kept.</summary>
/// <param name="Hash">SHA-256 of them, as they came.</param>
/// <param name="Length">How many came.</param>
/// <param name="Packed">1 where they are packed.</param>
/// <param name="Bytes">As they are kept.</param>
internal sealed record PackedOriginal(string Hash, long Length, long Packed, byte[] Bytes);
