namespace Stemma.Workspace.Jobs;

/// <summary>What one queue holds at a moment. Jobs in the hands of workers are not told by the broker.</summary>
/// <param name="Queue">The queue's name on the broker.</param>
/// <param name="Kind">Which jobs are in it; null for the parked ones.</param>
/// <param name="Ready">How many jobs wait for a worker.</param>
/// <param name="Consumers">How many workers take from it.</param>
public sealed record QueueState(string Queue, JobKind? Kind, long Ready, long Consumers);
