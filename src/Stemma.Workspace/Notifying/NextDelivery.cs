using System.Collections.Immutable;
using Stemma.Workspace.Following;
using Stemma.Workspace.Storage;
using Stemma.Workspace.Stories;

namespace Stemma.Workspace.Notifying;

/// <summary>Finds what is to be sent to a subscription next, and takes it in hand so that nobody else sends it.</summary>
internal static class NextDelivery
{
    /// <param name="archive">Where.</param>
    /// <param name="row">To whom.</param>
    /// <param name="holder">Who takes it in hand.</param>
    /// <param name="lease">For how long.</param>
    /// <param name="stop">Ends the work before anything is kept.</param>
    /// <returns>Null where there is nothing to send, or another has it in hand.</returns>
    public static async Task<Delivery?> TakeAsync(
        Archive archive,
        SubscriptionRow row,
        string holder,
        TimeSpan lease,
        CancellationToken stop
    )
    {
        // All of it is found before the writers' lock is asked for, which whoever places articles waits for.
        var (movements, last) = Find(archive, row);
        if (movements.IsEmpty)
        {
            await archive
                .Database.WriteAsync(
                    (connection, transaction) =>
                    {
                        SubscriptionRows.Pass(connection, transaction, row, last);
                        return true;
                    },
                    stop
                )
                .ConfigureAwait(false);
            return null;
        }

        var begun =
            row.Delivery.Length > 0
                ? row
                : row with
                {
                    Delivery = DeliveryRoutes.NewId(),
                    Batch = ArchiveJson.Write(movements.Select(movement => movement.Number)),
                };
        var now = archive.Clock.GetUtcNow();
        var taken = new Lease(holder, Instants.Write(now), Instants.Write(now + lease));
        var isMine = await archive
            .Database.WriteAsync(
                (connection, transaction) => SubscriptionRows.Claim(connection, transaction, begun, row.Delivery, taken),
                stop
            )
            .ConfigureAwait(false);
        return isMine ? new Delivery(begun.Delivery, begun, movements, now) : null;
    }

    /// <summary>The movements, and the number of the last that was looked at.</summary>
    private static (ImmutableArray<StoryMovement> Movements, long Last) Find(Archive archive, SubscriptionRow row)
    {
        using var connection = archive.Database.Connect();
        var last = MovementRows.Last(connection);
        if (row.Delivery.Length > 0)
        {
            return (
                [
                    .. row.Movements.SelectMany(number =>
                        MovementRows.Earliest(connection, "movement.number = @number", new { number }, 1)
                    ),
                ],
                last
            );
        }

        var search = archive.Database.Search;
        var keys = FindStories.KeysHolding(connection, search, row.Words);
        var which = string.Join(
            " and ",
            "movement.number > @Seen and movement.number <= @last",
            keys is null ? "1 = 1" : search.IsAmongKeys,
            // A story that was merged into another goes on there.
            row.Story == 0
                ? "1 = 1"
                : "(movement.story = @Story or story.merged_into = @Story or movement.story = (select merged_into from story as gone where gone.key = @Story))"
        );
        var found = MovementRows.Earliest(
            connection,
            which,
            new
            {
                row.Seen,
                row.Story,
                last,
                keys,
            },
            NotifyOptions.MostMovements
        );
        return (found, last);
    }
}
