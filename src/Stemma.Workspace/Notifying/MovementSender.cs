using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Polly;
using Stemma.Text;
using Stemma.Workspace.Following;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>Tells subscribers what moved: each in the order in which it was seen, at least once.</summary>
/// <remarks>
/// What is being sent is kept with its name before it goes out, and what was taken after it; so that one that is stopped at any time goes on where
/// it was. Whoever sends has it in hand for a time, and two for one archive do no harm.
/// </remarks>
public sealed class MovementSender : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>How long one that is stopped tries to keep what came of a delivery.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(5);

    private readonly Archive archive;
    private readonly NotifyOptions options;
    private readonly IProgress<FollowProgress>? told;
    private readonly ResiliencePipeline patience;
    private readonly DeliveryRoutes routes;

    /// <param name="archive">Where the subscriptions are.</param>
    /// <param name="options">How it is sent.</param>
    /// <param name="told">Hears of what is sent, from several threads.</param>
    public MovementSender(Archive archive, NotifyOptions options, IProgress<FollowProgress>? told = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(options);
        (this.archive, this.options, this.told) = (archive, options, told);
        patience = ArchivePatience.For(archive, told);
        routes = new DeliveryRoutes(options, archive.Clock);
    }

    /// <summary>Sends all that is due now.</summary>
    /// <param name="stop">Ends it before; what was not taken is sent later.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public Task RunOnceAsync(CancellationToken stop = default) => RunAsync(Task.CompletedTask, stop);

    /// <summary>Sends what moves until other work is done and all that it brought was tried once.</summary>
    /// <param name="work">That work.</param>
    /// <param name="stop">Ends it before.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    internal async Task RunAsync(Task work, CancellationToken stop)
    {
        var sending = new Dictionary<long, Task>();
        try
        {
            bool isOver;
            do
            {
                isOver = work.IsCompleted;
                foreach (var row in await DueAsync(stop).ConfigureAwait(false))
                {
                    if (sending.Count < options.Parallel && !sending.ContainsKey(row.Number))
                    {
                        sending[row.Number] = SendAsync(row, stop);
                        isOver = false;
                    }
                }

                await RestAsync(sending, work, stop).ConfigureAwait(false);
            } while (!isOver || sending.Count > 0);
        }
        finally
        {
            // Each gives what it has in hand back first.
            await Task.WhenAll(sending.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc />
    public void Dispose() => routes.Dispose();

    /// <summary>Until something was sent, or it is time to look again.</summary>
    private async Task RestAsync(Dictionary<long, Task> sending, Task work, CancellationToken stop)
    {
        if (sending.Count > 0 || !work.IsCompleted)
        {
            var pause = Task.Delay(BetweenLooks, archive.Clock, stop);
            await Task.WhenAny(work.IsCompleted ? [.. sending.Values] : [.. sending.Values, work, pause]).ConfigureAwait(false);
        }

        foreach (var (number, done) in sending.Where(pair => pair.Value.IsCompleted).ToList())
        {
            sending.Remove(number);
            await done.ConfigureAwait(false);
        }

        stop.ThrowIfCancellationRequested();
    }

    private async Task<ImmutableArray<SubscriptionRow>> DueAsync(CancellationToken stop)
    {
        var due = await AskAsync(
                _ =>
                {
                    using var connection = archive.Database.Connect();
                    return Task.FromResult(SubscriptionRows.Due(connection, Instants.Write(archive.Clock.GetUtcNow())));
                },
                stop
            )
            .ConfigureAwait(false);
        return [.. due.Where(routes.CanReach)];
    }

    private async Task SendAsync(SubscriptionRow row, CancellationToken stop)
    {
        // Off the thread that looks what is due: a search may take a moment.
        await Task.Yield();
        var holder = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var delivery = await AskAsync(token => NextDelivery.TakeAsync(archive, row, holder, options.LeaseTime, token), stop)
            .ConfigureAwait(false);
        if (delivery is null)
        {
            return;
        }

        DeliveryOutcome outcome;
        try
        {
            using var stage = FollowMetrics.Begin("send");
            outcome = await routes.TryAsync(delivery, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(row.Number, holder).ConfigureAwait(false);
            throw;
        }

        // Also where it is stopped now: what was taken must not be sent again.
        using var settling = new CancellationTokenSource();
        using var stopping = stop.Register(() => settling.CancelAfter(LongestSettling));
        var settled = Settlement.Of(delivery, outcome, options, archive.Clock.GetUtcNow());
        await AskAsync(
                token =>
                    archive.Database.WriteAsync(
                        (connection, transaction) => SubscriptionRows.Settle(connection, transaction, settled, holder),
                        token
                    ),
                settling.Token
            )
            .ConfigureAwait(false);
        Tell(delivery, outcome, settled);
    }

    private void Tell(Delivery delivery, DeliveryOutcome outcome, SubscriptionRow settled)
    {
        FollowMetrics.Sent(
            outcome is DeliveryOutcome.Taken ? "taken"
            : settled.State == SubscriptionRow.Paused ? "paused"
            : "failed"
        );
        if (outcome is DeliveryOutcome.Taken)
        {
            told?.Report(new FollowProgress.Sent(delivery.To.ToSubscription(), delivery.Movements.Length));
        }
        else
        {
            var problem = outcome is DeliveryOutcome.Failed failed ? failed.Problem : ((DeliveryOutcome.Gone)outcome).Problem;
            told?.Report(
                new FollowProgress.Troubled(problem with { Message = settled.Problem, Severity = DiagnosticSeverity.Warning })
            );
        }
    }

    private async Task GiveBackAsync(long number, string holder)
    {
        try
        {
            await archive
                .Database.WriteAsync(
                    (connection, transaction) =>
                    {
                        SubscriptionRows.Release(connection, transaction, number, holder);
                        return true;
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        catch (Exception away) when (away is DbException or IOException)
        {
            // Others may take it when its time is over.
        }
    }

    private ValueTask<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stop) =>
        patience.ExecuteAsync(async token => await ask(token).ConfigureAwait(false), stop);
}
