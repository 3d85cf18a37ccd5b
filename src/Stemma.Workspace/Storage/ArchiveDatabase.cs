using System.Data.Common;
using Dapper;

namespace Stemma.Workspace.Storage;

/// <summary>The database that an archive lies in: opens it, brings it to the present schema, hands out connections. What the two kinds do alike is here.</summary>
/// <remarks>Use cases ask through <see cref="Connect"/> and change through <see cref="WriteAsync"/>, in SQL that both kinds know; where they differ, a member of this class says what to ask.</remarks>
internal abstract class ArchiveDatabase : IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Where the archive is, as it may be shown to anybody: never with a password.</summary>
    public abstract string Location { get; }

    /// <summary>How articles are searched for.</summary>
    public abstract SearchStatements Search { get; }

    /// <summary>Opens an archive, or makes it.</summary>
    /// <param name="location">The path of a SQLite file, or a PostgreSQL address or connection string.</param>
    /// <exception cref="ArchiveException">It cannot be opened, is no archive, or a later version of Stemma wrote it.</exception>
    public static ArchiveDatabase Open(string location) =>
        PostgresLocation.Knows(location) ? PostgresDatabase.Open(location)
        // It may hold a password: nothing of it is repeated.
        : location.Contains("://", StringComparison.Ordinal)
            ? throw new ArchiveException("An archive is a file, or a database at postgresql://….")
        : SqliteDatabase.Open(location);

    /// <summary>A connection for reading; give it back soon.</summary>
    public abstract DbConnection Connect();

    /// <summary>Does the work whole or not at all, one at a time over all processes. When it returns, what was done is on the disk.</summary>
    /// <param name="work">Asks and changes on this connection, with this transaction; what it throws undoes all of it.</param>
    /// <param name="cancellation">Ends the wait before the work begins.</param>
    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, T> work, CancellationToken cancellation)
    {
        // Those of this process wait here, so that they hold no connection meanwhile.
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var connection = Connect();
            using var transaction = BeginWriting(connection);
            var result = work(connection, transaction);
            transaction.Commit();
            return result;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Begins a transaction that no other writer of the archive is in at the same time; waits for one that is.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Begins a transaction in which everything that is asked is of one moment, whatever others write meanwhile.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>Puts rows into a table, as they stand; numbers that the database gives out go on after them.</summary>
    /// <param name="connection">In a transaction of <see cref="BeginWriting"/>.</param>
    /// <param name="transaction">That one.</param>
    /// <param name="table">Which.</param>
    /// <param name="rows">A value for each of <see cref="ArchiveTable.Columns"/>; taken one at a time.</param>
    public abstract void Import(
        DbConnection connection,
        DbTransaction transaction,
        ArchiveTable table,
        IEnumerable<object?[]> rows
    );

    /// <summary>Lets rows name others that come in after them; whether they have come is checked at the end of the transaction.</summary>
    public abstract void DeferReferences(DbConnection connection, DbTransaction transaction);

    /// <inheritdoc />
    public virtual void Dispose() => writing.Dispose();

    /// <summary>The number of the last step that was taken; 0 where there is no archive yet.</summary>
    protected abstract long VersionOf(DbConnection connection, DbTransaction? transaction);

    /// <summary>Keeps the number of the last step.</summary>
    protected abstract void SetVersion(DbConnection connection, DbTransaction transaction, int version);

    /// <summary>Takes the steps that lead from what is there to the present schema.</summary>
    /// <exception cref="ArchiveException">A later version wrote it: what it holds cannot be understood here.</exception>
    protected void Migrate(DbConnection connection, IReadOnlyList<SchemaScript> scripts)
    {
        // Only one process migrates; the other waits, and then finds nothing to do.
        using var transaction = BeginWriting(connection);
        var (version, known) = (VersionOf(connection, transaction), scripts[^1].Number);
        if (version > known)
        {
            throw new ArchiveException(
                $"{Location}: A later version of Stemma wrote this archive (schema {version}, known here {known}). Update Stemma."
            );
        }

        foreach (var script in scripts.Where(script => script.Number > version))
        {
            connection.Execute(script.Sql, transaction: transaction);
        }

        SetVersion(connection, transaction, known);
        transaction.Commit();
    }
}
