using Stemma.Workspace.Storage;

namespace Stemma.Workspace;

/// <summary>Where a desk's stories, articles and decisions are kept: one file. Safe to use from several threads, and by several processes at once.</summary>
public sealed class Archive : IDisposable
{
    private Archive(ArchiveDatabase database, TimeProvider clock)
    {
        Database = database;
        Clock = clock;
    }

    /// <summary>The file.</summary>
    public string Path => Database.Path;

    internal ArchiveDatabase Database { get; }

    /// <summary>What tells when something was received or decided.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Opens an archive; makes it where there is none, and brings an older one to the present schema.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">What tells the time; the system's where it is not given.</param>
    /// <exception cref="ArchiveException">It cannot be opened, is no archive, or a later version of Stemma wrote it.</exception>
    public static Archive Open(string path, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new Archive(ArchiveDatabase.Open(path), clock ?? TimeProvider.System);
    }

    /// <inheritdoc />
    public void Dispose() => Database.Dispose();
}
