using System.Data.Common;
using Dapper;
using Stemma.Workspace.Following;

namespace Stemma.Workspace.Storage;

/// <summary>Entries that were read before their turn came.</summary>
internal static class DraftRows
{
    public static void Add(DbConnection connection, DbTransaction transaction, long entry, EntryDraft draft) =>
        connection.Execute(
            "insert into draft (entry, body) values (@entry, @body)",
            new { entry, body = Packed.Write(draft) },
            transaction
        );

    /// <summary>Takes one out; null where it is not there.</summary>
    public static EntryDraft? Take(DbConnection connection, DbTransaction transaction, long entry) =>
        connection.ExecuteScalar<byte[]?>("delete from draft where entry = @entry returning body", new { entry }, transaction)
            is { } body
            ? Packed.Read<EntryDraft>(body)
            : null;
}
