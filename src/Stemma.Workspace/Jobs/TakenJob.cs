namespace Stemma.Workspace.Jobs;

/// <summary>A job in the hands of one worker. It comes again, to this worker or another, unless <see cref="RabbitQueue.DoneAsync"/> is told of it within the broker's limit of 30 minutes.</summary>
public sealed class TakenJob
{
    private readonly JobDeliveries source;
    private readonly ulong tag;
    private int isSettled;

    internal TakenJob(JobDeliveries source, ulong tag, Job job, int tries, string reason, bool isAgain)
    {
        this.source = source;
        this.tag = tag;
        Job = job;
        Tries = tries;
        Reason = reason;
        IsAgain = isAgain;
    }

    /// <summary>What is to be done.</summary>
    public Job Job { get; }

    /// <summary>Which try this is, from 1 on, those of workers that died among them; of a parked job, how often it was tried.</summary>
    public int Tries { get; }

    /// <summary>Why the job is parked, in the broker's word: <c>delivery_limit</c> after too many tries, <c>rejected</c> for what somebody put aside by hand; empty where it is not parked.</summary>
    public string Reason { get; }

    /// <summary>True where the queue has handed it out before: of a parked job, where whoever took it from there did not settle it either.</summary>
    public bool IsAgain { get; }

    /// <summary>The first to settle a job decides; the broker takes no second word on it.</summary>
    internal Task SettleAsync(bool isDone) =>
        Interlocked.Exchange(ref isSettled, 1) == 0 ? source.SettleAsync(tag, isDone) : Task.CompletedTask;
}
