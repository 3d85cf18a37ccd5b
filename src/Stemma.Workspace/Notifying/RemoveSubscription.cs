using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>Ends a subscription for good; its secret is gone.</summary>
public static class RemoveSubscription
{
    /// <param name="archive">Where.</param>
    /// <param name="number">Which.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="NotifyRefusedException">There is none of that number.</exception>
    public static Task RunAsync(Archive archive, long number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                SubscriptionRows.Get(connection, number, transaction);
                return connection.Execute("delete from subscription where number = @number", new { number }, transaction);
            },
            cancellation
        );
    }
}
