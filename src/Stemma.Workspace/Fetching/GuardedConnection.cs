using System.Net;
using System.Net.Sockets;

namespace Stemma.Workspace.Fetching;

/// <summary>Opens connections for HTTP, only to allowed addresses: the very address that was checked is connected to, whatever DNS says next.</summary>
internal sealed class GuardedConnection(FetchOptions options)
{
    private static readonly TimeSpan TimeForAnAddress = TimeSpan.FromSeconds(5);

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host.Trim('[', ']'), context.DnsEndPoint.Port);
        var page = context.InitialRequestMessage.RequestUri!;
        var addresses = await AddressesOf(page, host, cancellation);
        if (
            !IsProxy(page, host, port)
            && addresses.FirstOrDefault(address => !PageAddress.IsAllowed(address, options)) is { } other
        )
        {
            // One such answer among others is enough: an honest name has none.
            throw FetchProblems.NotPublic(page.AbsoluteUri, host, other);
        }

        return await ConnectToOneOf(addresses, port, cancellation);
    }

    private async Task<IPAddress[]> AddressesOf(Uri page, string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        var found = await options.Resolve(host, cancellation);
        return found.Length > 0 ? found : throw FetchProblems.NoHost(page.AbsoluteUri, host);
    }

    private async Task<Stream> ConnectToOneOf(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeForAnAddress);
            try
            {
                return await options.Dial(new IPEndPoint(addresses[i], port), limit.Token);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
                if (i == addresses.Length - 1)
                {
                    throw failure is SocketException ? failure : new SocketException((int)SocketError.TimedOut);
                }
            }
        }
    }

    private bool IsProxy(Uri page, string host, int port) =>
        options.UsesEnvironmentProxy
        && HttpClient.DefaultProxy.GetProxy(page) is { } proxy
        && proxy.Port == port
        && proxy.IdnHost.Trim('[', ']').Equals(host, StringComparison.OrdinalIgnoreCase);
}
