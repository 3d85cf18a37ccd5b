using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Workspace.Storage;

/// <summary>An archive in one SQLite file.</summary>
internal sealed class SqliteDatabase : ArchiveDatabase
{
    private const int CacheKibibytes = 16 * 1024;

    private readonly string connectionString;

    private SqliteDatabase(string path)
    {
        Location = path;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
    }

    /// <summary>The whole path of the file.</summary>
    public override string Location { get; }

    public override SearchStatements Search => SearchStatements.Sqlite;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="ArchiveException">It cannot be opened, is no archive, or a later version of Stemma wrote it.</exception>
    public static new SqliteDatabase Open(string path)
    {
        var database = new SqliteDatabase(Path.GetFullPath(path));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.Location)!);
            using var connection = database.Connect();
            // A reader sees the last whole state while another writes; what is committed is on the disk before the answer goes out.
            connection.Execute("pragma journal_mode = wal");
            database.Migrate(connection, SchemaScripts.Of("Sqlite"));
            return database;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            database.Dispose();
            throw failure as ArchiveException
                ?? new ArchiveException(
                    $"{path}: The archive cannot be opened: {failure.Message} Check that it is a file that «stemma serve» made, and its permissions.",
                    failure
                );
        }
    }

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute($"pragma synchronous = full; pragma cache_size = -{CacheKibibytes}");
        return connection;
    }

    public override void Dispose()
    {
        base.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // Immediate: another process that writes is waited for here, not in the middle of the work.
    public override DbTransaction BeginWriting(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override void DeferReferences(DbConnection connection, DbTransaction transaction) =>
        connection.Execute("pragma defer_foreign_keys = on", transaction: transaction);

    public override void Import(
        DbConnection connection,
        DbTransaction transaction,
        ArchiveTable table,
        IEnumerable<object?[]> rows
    )
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        var names = table.Columns.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@c{index}")).ToArray();
        insert.CommandText = $"insert into {table.Name} ({string.Join(", ", table.Columns)}) values ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                insert.Parameters[column].Value = row[column] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }

    protected override long VersionOf(DbConnection connection, DbTransaction? transaction) =>
        connection.ExecuteScalar<long>("pragma user_version", transaction: transaction);

    protected override void SetVersion(DbConnection connection, DbTransaction transaction, int version) =>
        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {version}"),
            transaction: transaction
        );
}
