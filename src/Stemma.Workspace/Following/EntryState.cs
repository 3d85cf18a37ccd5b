namespace Stemma.Workspace.Following;

/// <summary>How far an entry of a feed is.</summary>
public static class EntryState
{
    /// <summary>Its page is to be fetched and read.</summary>
    public const string Waiting = "waiting";

    /// <summary>It is read, and waits until those before it are.</summary>
    public const string Read = "read";

    /// <summary>Its page did not come, and is asked for again later.</summary>
    public const string Later = "later";

    /// <summary>Its article is in the archive: in a story, or alone.</summary>
    public const string Placed = "placed";

    /// <summary>Another entry has the same page.</summary>
    public const string Same = "same";

    /// <summary>No article came of it; a person may have it tried again.</summary>
    public const string Parked = "parked";
}
