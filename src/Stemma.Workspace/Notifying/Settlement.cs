using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>How a subscription stands after a try.</summary>
internal static class Settlement
{
    /// <param name="delivery">What was tried.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="options">How often it is tried, and when.</param>
    /// <param name="now">When it was over.</param>
    public static SubscriptionRow Of(Delivery delivery, DeliveryOutcome outcome, NotifyOptions options, DateTimeOffset now) =>
        outcome switch
        {
            DeliveryOutcome.Taken => Taken(delivery, options, now),
            DeliveryOutcome.Failed failed => Failed(delivery.To, failed, options, now),
            DeliveryOutcome.Gone gone => delivery.To with
            {
                Tries = delivery.To.Tries + 1,
                State = SubscriptionRow.Paused,
                Problem = gone.Problem.Message,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    private static SubscriptionRow Taken(Delivery delivery, NotifyOptions options, DateTimeOffset now)
    {
        var last = delivery.Movements[^1].Number;
        var isMail = delivery.To.ToSubscription().Kind == SubscriptionKind.Mail;
        return delivery.To with
        {
            Seen = last,
            Delivery = string.Empty,
            Batch = "[]",
            Tries = 0,
            DueAt = Instants.Write(isMail ? now + options.MailPace : now),
            Problem = string.Empty,
            Delivered = last,
            DeliveredAt = Instants.Write(now),
        };
    }

    private static SubscriptionRow Failed(
        SubscriptionRow row,
        DeliveryOutcome.Failed failed,
        NotifyOptions options,
        DateTimeOffset now
    )
    {
        var tries = (int)row.Tries + 1;
        var isLast = tries >= options.Tries;
        var problem = isLast ? NotifyProblems.GivenUp(row, failed.Problem, tries) : failed.Problem;
        return row with
        {
            Tries = tries,
            State = isLast ? SubscriptionRow.Paused : row.State,
            DueAt = Instants.Write(now + options.WaitAfter(tries, failed.RetryAfter)),
            Problem = StoredText.Of(problem.Message),
        };
    }
}
