namespace Stemma.Workspace.Stories;

/// <summary>The archive has no story of this key, or it was merged into another.</summary>
/// <param name="key">The key that was asked for.</param>
/// <param name="mergedInto">Where its articles are now; null where there never was such a story.</param>
public sealed class StoryNotFoundException(long key, long? mergedInto = null)
    : Exception(mergedInto is null ? $"There is no story {key}." : $"Story {key} was merged into story {mergedInto}.")
{
    /// <summary>Where its articles are now; null where there never was such a story.</summary>
    public long? MergedInto { get; } = mergedInto;
}
