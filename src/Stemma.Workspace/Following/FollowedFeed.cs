using System.Collections.Immutable;

namespace Stemma.Workspace.Following;

/// <summary>A feed of the archive, and how it fares.</summary>
public sealed record FollowedFeed
{
    /// <summary>Its number in the archive.</summary>
    public required long Number { get; init; }

    /// <summary>Where it is fetched.</summary>
    public required string Address { get; init; }

    /// <summary>What it, or the list it came from, calls it; empty where neither does.</summary>
    public required string Title { get; init; }

    /// <summary>The page that it is of; empty where that is not known.</summary>
    public required string HomeAddress { get; init; }

    /// <summary>Where it stands in the list it came from; outermost first.</summary>
    public required ImmutableArray<string> Folders { get; init; }

    /// <summary>One of <see cref="FeedState"/>.</summary>
    public required string State { get; init; }

    /// <summary>When it is asked next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The time between two questions, as it was learned.</summary>
    public required TimeSpan Pace { get; init; }

    /// <summary>How often in a row it failed.</summary>
    public required int Failures { get; init; }

    /// <summary>When it was asked last; null where never.</summary>
    public required DateTimeOffset? AskedAt { get; init; }

    /// <summary>When it last brought something new; null where never.</summary>
    public required DateTimeOffset? GrownAt { get; init; }

    /// <summary>One of <see cref="PollOutcome"/>; empty where it was never asked.</summary>
    public required string Outcome { get; init; }

    /// <summary>What was wrong the last time and what to do; empty where nothing was.</summary>
    public required string Problem { get; init; }

    /// <summary>How many entries it brought so far.</summary>
    public int Entries { get; init; }

    /// <summary>What it is called: its title, else its address.</summary>
    public string Name => Title.Length > 0 ? Title : Address;
}
