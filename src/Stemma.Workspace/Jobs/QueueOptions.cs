namespace Stemma.Workspace.Jobs;

/// <summary>How a desk's queues are called and how patient they are. All machines of a desk need the same: a broker refuses a queue that is described in two ways.</summary>
public sealed record QueueOptions
{
    /// <summary>What the names of the queues begin with, so that several desks may share a broker: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, at most 100.</summary>
    public string Prefix { get; init; } = "stemma";

    /// <summary>How often a job is handed out before it is parked; at least 1.</summary>
    public int MostTries { get; init; } = 5;
}
