using Stemma.Text;
using Stemma.Workspace.Notifying;

namespace Stemma.Workspace.Following;

/// <summary>What a follower has just done: one of the cases nested here.</summary>
public abstract record FollowProgress
{
    private FollowProgress() { }

    /// <summary>A feed was asked.</summary>
    /// <param name="Feed">What it did.</param>
    public sealed record Polled(PolledFeed Feed) : FollowProgress;

    /// <summary>A page was read, or was not to be had.</summary>
    /// <param name="Reading">What came of it.</param>
    public sealed record Read(EntryReading Reading) : FollowProgress;

    /// <summary>Articles were placed.</summary>
    /// <param name="Articles">How many are new in the archive.</param>
    public sealed record Placed(int Articles) : FollowProgress;

    /// <summary>Jobs were given to the queue.</summary>
    /// <param name="Jobs">How many.</param>
    public sealed record Published(int Jobs) : FollowProgress;

    /// <summary>A story was compared.</summary>
    /// <param name="Story">Its key.</param>
    /// <param name="Title">Its title; may be empty.</param>
    public sealed record Compared(long Story, string Title) : FollowProgress;

    /// <summary>A subscriber took what moved.</summary>
    /// <param name="To">Who.</param>
    /// <param name="Movements">How many movements.</param>
    public sealed record Sent(Subscription To, int Movements) : FollowProgress;

    /// <summary>Something went wrong that is tried again.</summary>
    /// <param name="Problem">What, and what to do.</param>
    public sealed record Troubled(Diagnostic Problem) : FollowProgress;
}
