using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Following;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>Sends a test to a subscriber, at once and once, also where it is paused.</summary>
public static class TestSubscription
{
    /// <param name="archive">Where.</param>
    /// <param name="number">Which.</param>
    /// <param name="options">How it is sent.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was wrong, and what to do; null where it was taken.</returns>
    /// <exception cref="NotifyRefusedException">There is none of that number.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static async Task<Diagnostic?> RunAsync(
        Archive archive,
        long number,
        NotifyOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(options);
        SubscriptionRow row;
        using (var connection = archive.Database.Connect())
        {
            row = SubscriptionRows.Get(connection, number);
        }

        using var routes = new DeliveryRoutes(options, archive.Clock);
        var test = new Delivery(DeliveryRoutes.NewId(), row, ImmutableArray<StoryMovement>.Empty, archive.Clock.GetUtcNow());
        return await routes.TryAsync(test, cancellation).ConfigureAwait(false) switch
        {
            DeliveryOutcome.Failed failed => failed.Problem,
            DeliveryOutcome.Gone gone => gone.Problem,
            _ => null,
        };
    }
}
