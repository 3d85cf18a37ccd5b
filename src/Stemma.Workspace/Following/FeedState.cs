namespace Stemma.Workspace.Following;

/// <summary>Whether a feed is asked.</summary>
public static class FeedState
{
    /// <summary>It is.</summary>
    public const string Followed = "followed";

    /// <summary>A person does not want it at present.</summary>
    public const string Paused = "paused";

    /// <summary>Its server says that it is gone for good (status 410).</summary>
    public const string Gone = "gone";
}
