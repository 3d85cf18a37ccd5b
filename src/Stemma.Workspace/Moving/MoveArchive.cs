using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Moving;

/// <summary>Copies a whole archive into another that is empty, from either kind of database to either.</summary>
public static class MoveArchive
{
    // Progress is told after so many rows.
    private const int Pace = 100;

    /// <summary>Copies everything and compares both sides, in one transaction: what fails or is stopped leaves the target empty, and can be begun anew. The source stays as it is, and nobody changes it meanwhile.</summary>
    /// <param name="from">What is copied.</param>
    /// <param name="to">Where to; it must hold nothing.</param>
    /// <param name="progress">Told as it goes.</param>
    /// <param name="cancellation">Ends the work; nothing is kept then.</param>
    /// <returns>What stands on both sides now, by table.</returns>
    /// <exception cref="ArchiveException">The target holds something, both are the same, or an original is not what its hash says.</exception>
    public static async Task<ImmutableArray<MovedTable>> RunAsync(
        Archive from,
        Archive to,
        IProgress<MoveProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Location == to.Location)
        {
            throw new ArchiveException($"{to.Location}: An archive cannot be moved onto itself. Name another place.");
        }

        using var source = from.Database.Connect();
        using var still = from.Database.BeginWriting(source);
        return await to
            .Database.WriteAsync(
                (target, transaction) =>
                {
                    CheckEmpty(to, target, transaction);
                    to.Database.DeferReferences(target, transaction);
                    return ArchiveTable
                        .All.Select(table =>
                            Move(table, (source, still), to.Database, (target, transaction), progress, cancellation)
                        )
                        .ToImmutableArray();
                },
                cancellation
            )
            .ConfigureAwait(false);
    }

    private static void CheckEmpty(Archive to, DbConnection target, DbTransaction transaction)
    {
        foreach (var table in ArchiveTable.All)
        {
            if (TableRows.Count(target, transaction, table) is > 0 and var rows)
            {
                throw new ArchiveException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{to.Location}: There is something in this archive already ({table.Name}: {rows}). Name a file that is not there yet, or a new database."
                    )
                );
            }
        }
    }

    private static MovedTable Move(
        ArchiveTable table,
        (DbConnection Connection, DbTransaction Transaction) source,
        ArchiveDatabase database,
        (DbConnection Connection, DbTransaction Transaction) target,
        IProgress<MoveProgress>? progress,
        CancellationToken cancellation
    )
    {
        var total = TableRows.Count(source.Connection, source.Transaction, table);
        using var sent = new TableDigest();
        var rows = TableRows.Read(source.Connection, source.Transaction, table);
        database.Import(target.Connection, target.Transaction, table, Watched(rows, sent, isChecking: false));

        using var kept = new TableDigest();
        foreach (var row in Watched(TableRows.Read(target.Connection, target.Transaction, table), kept, isChecking: true))
        {
            if (table.Name == "original")
            {
                CheckOriginal(table, row);
            }
        }

        var moved = new MovedTable(table.Name, sent.Rows, sent.Finish(), kept.Rows, kept.Finish());
        return moved.IsSame
            ? moved
            : throw new ArchiveException(
                $"What came out of «{table.Name}» is not what went in ({moved.Rows} rows, {moved.Hash}; {moved.RowsThere} rows, {moved.HashThere}). Nothing was moved. Try again, and look at the disks of both."
            );

        IEnumerable<object?[]> Watched(IEnumerable<object?[]> all, TableDigest digest, bool isChecking)
        {
            foreach (var row in all)
            {
                cancellation.ThrowIfCancellationRequested();
                digest.Add(row);
                if (digest.Rows % Pace == 0 || digest.Rows == total)
                {
                    progress?.Report(new MoveProgress(table.Name, digest.Rows, total, isChecking));
                }

                yield return row;
            }
        }
    }

    private static void CheckOriginal(ArchiveTable table, object?[] row)
    {
        var hash = (string)Of("hash");
        if (!Originals.IsWhole(hash, (long)Of("length"), (long)Of("packed"), (byte[])Of("bytes")))
        {
            throw new ArchiveException(
                $"The bytes of the original {hash} are not those that were received. Nothing was moved. Take the archive from a backup."
            );
        }

        object Of(string column) => row[table.Columns.IndexOf(column)]!;
    }
}

/// <summary>How far a move is.</summary>
/// <param name="Table">What is moved.</param>
/// <param name="Rows">So many rows of it are done.</param>
/// <param name="Total">So many it has.</param>
/// <param name="IsChecking">True where they are read back; false where they are copied.</param>
public sealed record MoveProgress(string Table, long Rows, long Total, bool IsChecking);

/// <summary>What was moved of one table, as both sides have it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">How many rows the source has.</param>
/// <param name="Hash">SHA-256 over the source's rows by key, hexadecimal.</param>
/// <param name="RowsThere">How many rows the target has.</param>
/// <param name="HashThere">The same over the target's rows.</param>
public sealed record MovedTable(string Name, long Rows, string Hash, long RowsThere, string HashThere)
{
    /// <summary>Whether both sides have the same.</summary>
    public bool IsSame => Rows == RowsThere && Hash == HashThere;
}
