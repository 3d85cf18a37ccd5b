namespace Stemma.Workspace.Stories;

/// <summary>How far the work on a story is.</summary>
public static class StoryState
{
    /// <summary>It is worked on.</summary>
    public const string Open = "open";

    /// <summary>The work is done.</summary>
    public const string Closed = "closed";

    /// <summary>Its articles are in another story now.</summary>
    public const string Merged = "merged";
}
