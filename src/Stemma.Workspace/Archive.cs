using Stemma.Workspace.Storage;

namespace Stemma.Workspace;

/// <summary>Where a desk's stories, articles and decisions are kept. Safe to use from several threads, and by several processes at once.</summary>
public sealed class Archive : IDisposable
{
    private Archive(ArchiveDatabase database, TimeProvider clock)
    {
        Database = database;
        Clock = clock;
    }

    /// <summary>Where it is, as it may be shown to anybody: the whole path of its file, or server and database without user and password.</summary>
    public string Location => Database.Location;

    internal ArchiveDatabase Database { get; }

    /// <summary>What tells when something was received or decided.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>False where a location is the path of a file that is not there. A server is asked only when the archive is opened.</summary>
    /// <param name="location">As <see cref="Open"/> takes it.</param>
    public static bool MayBeAt(string location)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        return PostgresLocation.Knows(location) || File.Exists(location);
    }

    /// <summary>Opens an archive; makes it where there is none, and brings an older one to the present schema.</summary>
    /// <param name="location">The path of its file (SQLite), or <c>postgresql://user:password@host:port/database</c>, or a connection string with <c>Host=</c>. The database must be there.</param>
    /// <param name="clock">What tells the time; the system's where it is not given.</param>
    /// <exception cref="ArchiveException">It cannot be opened, is no archive, or a later version of Stemma wrote it. The message says what to do, and holds no password.</exception>
    public static Archive Open(string location, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        return new Archive(ArchiveDatabase.Open(location), clock ?? TimeProvider.System);
    }

    /// <inheritdoc />
    public void Dispose() => Database.Dispose();
}
