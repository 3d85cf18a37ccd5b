using System.Globalization;
using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Notifying;

/// <summary>Sends what moved as a signed request. It connects only where pages may be fetched from, follows no redirect and reads no body of an answer.</summary>
internal sealed class WebhookRoute : IDeliveryRoute, IDisposable
{
    private readonly NotifyOptions options;
    private readonly HttpExchange exchange;

    public WebhookRoute(NotifyOptions options, TimeProvider clock)
    {
        this.options = options;
        exchange = new HttpExchange(options.Fetching, clock);
    }

    public async Task<DeliveryOutcome> TryAsync(Delivery delivery, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            var address = PageAddress.Parse(delivery.To.Target, options.Fetching);
            var body = WebhookBody.Write(delivery, options.PublicAddress);
            var reply = await exchange.PostAsync(address, body, HeadersOf(delivery, body), limit.Token).ConfigureAwait(false);
            return (int)reply.Status switch
            {
                >= 200 and < 300 => new DeliveryOutcome.Taken(),
                410 => new DeliveryOutcome.Gone(NotifyProblems.Gone(delivery.To)),
                var status => new DeliveryOutcome.Failed(NotifyProblems.Status(delivery.To, status), reply.RetryAfter),
            };
        }
        catch (FetchFailedException failure)
        {
            // The source of a fetch is the whole address, and that of a webhook may be a secret.
            return new DeliveryOutcome.Failed(failure.Problem with { Source = delivery.To.ToSubscription().Name });
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed(NotifyProblems.TooSlow(delivery.To, options.TimeLimit));
        }
    }

    public void Dispose() => exchange.Dispose();

    private static KeyValuePair<string, string>[] HeadersOf(Delivery delivery, byte[] body)
    {
        var at = delivery.At.ToUnixTimeSeconds();
        return
        [
            new("webhook-id", delivery.Id),
            new("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture)),
            new("webhook-signature", WebhookSignature.Of(delivery.To.Secret, delivery.Id, at, body)),
        ];
    }
}
