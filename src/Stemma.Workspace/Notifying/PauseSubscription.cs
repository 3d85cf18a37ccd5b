using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>Sends nothing to a subscriber for a time, or goes on: with what moved meanwhile, from where it was.</summary>
public static class PauseSubscription
{
    /// <param name="archive">Where.</param>
    /// <param name="number">Which.</param>
    /// <param name="isPaused">True to pause it, false to go on.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="NotifyRefusedException">There is none of that number.</exception>
    public static Task RunAsync(Archive archive, long number, bool isPaused, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var now = Instants.Write(archive.Clock.GetUtcNow());
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                SubscriptionRows.Get(connection, number, transaction);
                return connection.Execute(
                    isPaused
                        ? "update subscription set state = 'paused' where number = @number"
                        : "update subscription set state = 'active', tries = 0, due_at = @now, problem = '' where number = @number and state = 'paused'",
                    new { number, now },
                    transaction
                );
            },
            cancellation
        );
    }
}
