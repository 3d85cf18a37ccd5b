using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Stemma.Workspace.Jobs;

namespace Stemma.Workspace.Following;

/// <summary>Tells whether a process that follows feeds can do its work.</summary>
public static class CheckFollowing
{
    /// <summary>What does not answer by then is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="archive">Is asked.</param>
    /// <param name="queue">Is asked where there is one.</param>
    /// <param name="pulses">Of the steps of the process.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>After five seconds at the latest.</returns>
    public static async Task<FollowingHealth> RunAsync(
        Archive archive,
        RabbitQueue? queue,
        ImmutableArray<Pulse> pulses,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        // A server that is away holds up whoever connects to it for longer than anybody waits for an answer.
        var asked = AnswersAsync(_ => Task.Run(() => Ask(archive), CancellationToken.None), cancellation);
        var askedQueue = queue is null ? null : AnswersAsync(token => queue.StateAsync(token), cancellation);
        return new FollowingHealth(
            await asked.ConfigureAwait(false),
            askedQueue is null ? null : await askedQueue.ConfigureAwait(false),
            [.. pulses.Where(pulse => pulse.IsStuck).Select(pulse => pulse.Step)]
        );
    }

    private static void Ask(Archive archive)
    {
        using var connection = archive.Database.Connect();
        connection.ExecuteScalar<long?>("select number from feed limit 1");
    }

    private static async Task<bool> AnswersAsync(Func<CancellationToken, Task> ask, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await ask(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception away)
            when (away is DbException or IOException or ArchiveException or QueueException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}

/// <summary>Whether a process that follows feeds can do its work.</summary>
/// <param name="ArchiveAnswers">True where the archive can be read.</param>
/// <param name="QueueAnswers">True where the queue answers; null where there is none.</param>
/// <param name="Stuck">The steps that do not move, by name.</param>
public sealed record FollowingHealth(bool ArchiveAnswers, bool? QueueAnswers, ImmutableArray<string> Stuck)
{
    /// <summary>True where it can.</summary>
    public bool IsReady => ArchiveAnswers && QueueAnswers != false && Stuck.IsEmpty;
}
