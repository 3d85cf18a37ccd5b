namespace Stemma.Workspace.Formats.Captures;

/// <summary>What one upload may cost. All is measured while unpacking: what an archive says of its sizes is not believed.</summary>
public sealed record CaptureLimits
{
    /// <summary>The longest plain file, in bytes.</summary>
    public int FileBytes { get; init; } = Articles.ArticleFile.MaximumBytes;

    /// <summary>The longest page or entry of an archive, in bytes, unpacked.</summary>
    public int EntryBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The longest ZIP that is held in memory, where it cannot be read from where it lies, in bytes.</summary>
    public int ArchiveBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>All captures of an upload together, in bytes, unpacked.</summary>
    public long TotalBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>All that is unpacked to find them, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The number of captures.</summary>
    public int Captures { get; init; } = 10_000;

    /// <summary>How many times longer than packed anything may be, when it is longer than <see cref="FreeBytes"/>. Text packs to a tenth, seldom to a thirtieth.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>The number of bytes that anything may unpack to, however small it was.</summary>
    public int FreeBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest that something may be unpacked, by how long it is packed.</summary>
    internal long LongestUnpacked(long packed) => Math.Max(FreeBytes, packed * Ratio);
}
