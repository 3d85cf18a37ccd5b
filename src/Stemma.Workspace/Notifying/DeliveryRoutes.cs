using System.Security.Cryptography;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Notifying;

/// <summary>The ways to the receivers: one for each kind that this process can send to.</summary>
internal sealed class DeliveryRoutes : IDisposable
{
    private const int IdLength = 27;
    private const string IdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly WebhookRoute webhooks;
    private readonly MailRoute? mail;

    public DeliveryRoutes(NotifyOptions options, TimeProvider clock)
    {
        webhooks = new WebhookRoute(options, clock);
        mail = options.Mail is { } server ? new MailRoute(server, options) : null;
    }

    /// <summary>A name for a delivery that no other has.</summary>
    public static string NewId() => "msg_" + RandomNumberGenerator.GetString(IdCharacters, IdLength);

    /// <summary>False where another process has to send it, because this one has no mail server.</summary>
    public bool CanReach(SubscriptionRow row) => RouteOf(row) is not null;

    /// <summary>Makes one try; nothing that a receiver does is thrown.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task<DeliveryOutcome> TryAsync(Delivery delivery, CancellationToken stop)
    {
        try
        {
            return RouteOf(delivery.To) is { } route
                ? await route.TryAsync(delivery, stop).ConfigureAwait(false)
                : new DeliveryOutcome.Failed(NotifyProblems.NoMailServer(delivery.To));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One receiver must not end the following of feeds.
            return new DeliveryOutcome.Failed(NotifyProblems.Unexpected(delivery.To, failure));
        }
    }

    public void Dispose() => webhooks.Dispose();

    private IDeliveryRoute? RouteOf(SubscriptionRow row) =>
        row.ToSubscription().Kind == SubscriptionKind.Webhook ? webhooks : mail;
}
