using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Workspace.Storage;

/// <summary>The one SQLite file: opens it, brings it to the present schema, hands out connections.</summary>
internal sealed class ArchiveDatabase : IDisposable
{
    private const int CacheKibibytes = 16 * 1024;

    private readonly string connectionString;
    private readonly SemaphoreSlim writing = new(1, 1);

    private ArchiveDatabase(string path)
    {
        Path = path;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="ArchiveException">It cannot be opened, is no archive, or a later version of Stemma wrote it.</exception>
    public static ArchiveDatabase Open(string path)
    {
        var database = new ArchiveDatabase(System.IO.Path.GetFullPath(path));
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(database.Path)!);
            using var connection = database.Connect();
            // A reader sees the last whole state while another writes; what is committed is on the disk before the answer goes out.
            connection.Execute("pragma journal_mode = wal");
            Migrate(connection, database.Path);
            return database;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            database.Dispose();
            throw new ArchiveException(
                $"{path}: The archive cannot be opened: {failure.Message} Check that it is a file that «stemma serve» made, and its permissions.",
                failure
            );
        }
    }

    /// <summary>A connection for reading; give it back soon.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute($"pragma synchronous = full; pragma cache_size = -{CacheKibibytes}");
        return connection;
    }

    /// <summary>Does the work whole or not at all, one at a time.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var connection = Connect();
            // Immediate: another process that writes is waited for here, not in the middle of the work.
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(connection, transaction);
            transaction.Commit();
            return result;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        writing.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        var scripts = Scripts();
        // Only one process migrates; the other waits, and then finds nothing to do.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.ExecuteScalar<int>("pragma user_version", transaction: transaction);
        if (version > scripts.Length)
        {
            throw new ArchiveException(
                $"{path}: A later version of Stemma wrote this archive (schema {version}, known here {scripts.Length}). Update Stemma."
            );
        }

        foreach (var script in scripts.Skip(version))
        {
            connection.Execute(script, transaction: transaction);
        }

        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {scripts.Length}"),
            transaction: transaction
        );
        transaction.Commit();
    }

    private static string[] Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return reader.ReadToEnd();
                }),
        ];
    }
}
