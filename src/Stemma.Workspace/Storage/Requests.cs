using System.Data.Common;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dapper;

namespace Stemma.Workspace.Storage;

/// <summary>Answers a request that comes a second time with what it brought the first time.</summary>
internal static class Requests
{
    private const int LongestKept = 500;

    /// <summary>Does the work, unless a request of this key has done it.</summary>
    /// <param name="connection">In the transaction of the work: both are kept, or neither.</param>
    /// <param name="transaction">Likewise.</param>
    /// <param name="key">The sender's own; empty: never the same as another.</param>
    /// <param name="at">Now.</param>
    /// <param name="work">What is to be done once.</param>
    public static T Once<T>(DbConnection connection, DbTransaction transaction, string key, string at, Func<T> work)
    {
        if (key.Length == 0)
        {
            return work();
        }

        key = Kept(key);

        if (Outcome(connection, transaction, key) is { } outcome)
        {
            return ArchiveJson.Read<T>(outcome);
        }

        var result = work();
        connection.Execute(
            "insert into request (key, at, outcome) values (@key, @at, @outcome)",
            new
            {
                key,
                at,
                outcome = ArchiveJson.Write(result),
            },
            transaction
        );
        return result;
    }

    /// <summary>What a request of this key brought; the default where there was none.</summary>
    public static T? Find<T>(DbConnection connection, DbTransaction? transaction, string key) =>
        Outcome(connection, transaction, Kept(key)) is { } outcome ? ArchiveJson.Read<T>(outcome) : default;

    // An index of PostgreSQL takes no key of several thousand bytes.
    private static string Kept(string key) =>
        key.Length <= LongestKept
            ? StoredText.Of(key)
            : Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan())));

    private static string? Outcome(DbConnection connection, DbTransaction? transaction, string key) =>
        connection.ExecuteScalar<string?>("select outcome from request where key = @key", new { key }, transaction);
}
