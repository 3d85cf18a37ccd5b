using System.Collections.Concurrent;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Tests.Jobs;

/// <summary>What several workers did, until each of the jobs 1 to <paramref name="count"/> was done.</summary>
internal sealed class Work(int count, CancellationTokenSource stop)
{
    private const int AtOnce = 16;

    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often each job was done.</summary>
    public ConcurrentDictionary<long, int> Done { get; } = new();

    /// <summary>How many jobs each worker did.</summary>
    public ConcurrentDictionary<string, int> Shares { get; } = new(StringComparer.Ordinal);

    /// <summary>Works as a worker would.</summary>
    public Task DoAsync(RabbitQueue queue, string worker, TimeSpan each) =>
        Parallel.ForEachAsync(
            queue.TakeAsync(JobKind.Read, AtOnce, stop.Token),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (taken, _) =>
            {
                await Task.Delay(each, CancellationToken.None);
                Done.AddOrUpdate(taken.Job.Number, 1, (_, times) => times + 1);
                Shares.AddOrUpdate(worker, 1, (_, share) => share + 1);
                Interlocked
                    .Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
                    .SetResult();
                await queue.DoneAsync(taken);
                if (Done.Count == count)
                {
                    await stop.CancelAsync();
                }
            }
        );

    /// <summary>Waits until the jobs that were done make something so; it is looked at whenever one more is.</summary>
    public async Task UntilAsync(Func<bool> isSo, CancellationToken cancellation)
    {
        while (true)
        {
            var oneMore = Volatile.Read(ref next).Task;
            if (isSo())
            {
                return;
            }

            await oneMore.WaitAsync(cancellation);
        }
    }
}
