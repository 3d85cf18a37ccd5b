namespace Stemma.Workspace.Following;

/// <summary>What a feed did when it was asked.</summary>
public static class PollOutcome
{
    /// <summary>It had something new.</summary>
    public const string Grown = "grown";

    /// <summary>It came, and held nothing new.</summary>
    public const string Empty = "empty";

    /// <summary>Its server said that it is still the same.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>It did not come, or is no feed.</summary>
    public const string Failed = "failed";
}
