using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Stemma.Workspace.Storage;

/// <summary>An archive in a PostgreSQL database of its own.</summary>
internal sealed class PostgresDatabase : ArchiveDatabase
{
    // Of «stemma»; any number that nobody else locks in this database.
    private const long WritersLock = 0x7374656D6D61;

    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlConnectionStringBuilder read)
    {
        Location = PostgresLocation.Show(read);
        source = new NpgsqlDataSourceBuilder(read.ConnectionString).Build();
    }

    /// <summary>Server and database, without user and password.</summary>
    public override string Location { get; }

    public override SearchStatements Search => SearchStatements.Postgres;

    /// <summary>Opens the archive in a database that is there; makes it where the database is empty.</summary>
    /// <param name="location">An address, <c>postgresql://…</c>, or a connection string.</param>
    /// <exception cref="ArchiveException">The server is not reached or too old, the database is not there, or a later version of Stemma wrote the archive.</exception>
    public static new PostgresDatabase Open(string location)
    {
        var read = PostgresLocation.Read(location);
        var database = new PostgresDatabase(read);
        try
        {
            if (database.Check())
            {
                return database;
            }

            // What is accepted must be on the disk before the answer goes out, whatever the server does for others.
            database.Dispose();
            read.Options = $"{read.Options} -c synchronous_commit=on".Trim();
            return new PostgresDatabase(read);
        }
        catch (Exception failure)
        {
            database.Dispose();
            if (failure is DbException or TimeoutException or (IOException and not ArchiveException))
            {
                throw PostgresProblems.Of(database.Location, read, failure);
            }

            throw;
        }
    }

    public override DbConnection Connect() => source.OpenConnection();

    public override void Dispose()
    {
        base.Dispose();
        source.Dispose();
    }

    /// <remarks>docs/decisions/0008: one writer at a time, as on SQLite. The lock goes with the transaction, also when this process is killed.</remarks>
    public override DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute("select pg_advisory_xact_lock(@WritersLock)", new { WritersLock }, transaction);
        return transaction;
    }

    public override DbTransaction BeginReading(DbConnection connection) =>
        connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void DeferReferences(DbConnection connection, DbTransaction transaction) =>
        connection.Execute("set constraints all deferred", transaction: transaction);

    public override void Import(
        DbConnection connection,
        DbTransaction transaction,
        ArchiveTable table,
        IEnumerable<object?[]> rows
    )
    {
        var columns = string.Join(", ", table.Columns);
        using (
            var copy = ((NpgsqlConnection)connection).BeginBinaryImport(
                $"copy {table.Name} ({columns}) from stdin (format binary)"
            )
        )
        {
            foreach (var row in rows)
            {
                copy.StartRow();
                foreach (var value in row)
                {
                    Write(copy, value);
                }
            }

            copy.Complete();
        }

        if (table.Counter is { } counter)
        {
            connection.Execute(
                $"select setval(pg_get_serial_sequence(@Name, @counter), coalesce(max({counter}), 0) + 1, false) from {table.Name}",
                new { table.Name, counter },
                transaction
            );
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case long number:
                copy.Write(number, NpgsqlDbType.Bigint);
                break;
            case string text:
                copy.Write(text, NpgsqlDbType.Text);
                break;
            default:
                copy.Write((byte[])value, NpgsqlDbType.Bytea);
                break;
        }
    }

    /// <summary>Brings the archive to the present schema.</summary>
    /// <returns>False where the server would answer before what it was told is on its disk.</returns>
    private bool Check()
    {
        using var connection = Connect();
        var server = connection.QuerySingle<Server>(
            """
            select current_setting('server_version_num')::bigint as Version, current_setting('server_encoding') as Encoding,
                current_setting('synchronous_commit') <> 'off' as Waits
            """
        );
        if (PostgresProblems.Of(Location, (int)server.Version, server.Encoding) is { } problem)
        {
            throw problem;
        }

        var scripts = SchemaScripts.Of("Postgres");
        if (VersionOf(connection, null) != scripts[^1].Number)
        {
            Migrate(connection, scripts);
        }

        return server.Waits;
    }

    protected override void SetVersion(DbConnection connection, DbTransaction transaction, int version) =>
        connection.Execute("update archive_schema set version = @version", new { version }, transaction);

    protected override long VersionOf(DbConnection connection, DbTransaction? transaction) =>
        // Not to_regclass, which still says no after it has waited for another to make the archive.
        connection.ExecuteScalar<bool>(
            "select exists (select 1 from pg_class where relname = 'archive_schema' and pg_table_is_visible(oid))",
            transaction: transaction
        )
            ? connection.ExecuteScalar<long>("select version from archive_schema", transaction: transaction)
            : 0;

    private sealed record Server(long Version, string Encoding, bool Waits);
}
