namespace Stemma.Workspace.Stories;

/// <summary>The story is another now than its sender saw; nothing was changed.</summary>
/// <param name="story">Its key.</param>
/// <param name="expected">The revision that the sender saw.</param>
/// <param name="revision">The revision that it has.</param>
public sealed class StoryRevisedException(long story, long expected, long revision)
    : Exception($"Story {story} is at revision {revision}, not {expected}. Read it again, then decide.")
{
    /// <summary>The revision that it has.</summary>
    public long Revision { get; } = revision;

    /// <exception cref="StoryRevisedException">The sender expects another revision.</exception>
    internal static void ThrowUnless(long? expected, long story, long revision)
    {
        if (expected is { } wanted && wanted != revision)
        {
            throw new StoryRevisedException(story, wanted, revision);
        }
    }
}
