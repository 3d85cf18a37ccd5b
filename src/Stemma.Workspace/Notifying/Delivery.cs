using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Workspace.Following;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>Movements on their way to a subscription.</summary>
/// <param name="Id">The same at each try, so that a receiver can tell one that comes twice.</param>
/// <param name="To">To whom.</param>
/// <param name="Movements">In the order in which they were seen; none in a test.</param>
/// <param name="At">When this try is made.</param>
internal sealed record Delivery(string Id, SubscriptionRow To, ImmutableArray<StoryMovement> Movements, DateTimeOffset At);

/// <summary>What came of a try: one of the cases nested here.</summary>
internal abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <summary>The receiver has it.</summary>
    public sealed record Taken : DeliveryOutcome;

    /// <summary>It is to be tried again.</summary>
    /// <param name="Problem">What was wrong, and what to do.</param>
    /// <param name="RetryAfter">How long the receiver asks to be left alone; null where it does not.</param>
    public sealed record Failed(Diagnostic Problem, TimeSpan? RetryAfter = null) : DeliveryOutcome;

    /// <summary>The receiver wants no more.</summary>
    /// <param name="Problem">What it says, and what to do.</param>
    public sealed record Gone(Diagnostic Problem) : DeliveryOutcome;
}

/// <summary>A way to a receiver.</summary>
internal interface IDeliveryRoute
{
    /// <summary>Makes one try. What a receiver or the network does is in the outcome.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    Task<DeliveryOutcome> TryAsync(Delivery delivery, CancellationToken stop);
}
