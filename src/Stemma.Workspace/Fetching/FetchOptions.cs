using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Stemma.Workspace.Fetching;

/// <summary>What a <see cref="PageFetcher"/> may reach and spend. The defaults are for pages of the public web.</summary>
public sealed record FetchOptions
{
    /// <summary>An address where the owner of a site learns who fetches, put into the user agent; empty for none.</summary>
    public string Contact { get; init; } = string.Empty;

    /// <summary>The longest page in bytes, counted after decompression; a longer one is given up.</summary>
    public int MaximumBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long one fetch may take, its redirects and retries among it, from its first turn at the host.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many redirects in a row are followed; 0 for none.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>The ports that may be connected to.</summary>
    public ImmutableArray<int> Ports { get; init; } = [80, 443];

    /// <summary>Networks that are reached although they are not public, such as that of an intranet; none by default.</summary>
    public ImmutableArray<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>False to fetch also what a site's robots.txt keeps from programs.</summary>
    public bool HonoursRobots { get; init; } = true;

    /// <summary>How long a site's robots.txt is remembered.</summary>
    public TimeSpan RobotsLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>True to go through the proxy that the environment names; names are then resolved by the proxy, which has to refuse private ones itself.</summary>
    public bool UsesEnvironmentProxy { get; init; }

    /// <summary>How long a host is left alone after each page.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request is made again after a failure that may pass; 0 for never.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first retry; each further one doubles it.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait that a server may ask for before a retry; if it asks for more, the fetch fails and tells when to come again.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Roots of certificates that are trusted instead of the system's, for an intranet; empty for the system's.</summary>
    public ImmutableArray<X509Certificate2> TrustedRoots { get; init; } = [];

    /// <summary>Finds the addresses of a host's name; throws <see cref="SocketException"/> where there are none.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Connects to an address that was found allowed.</summary>
    internal Func<IPEndPoint, CancellationToken, ValueTask<Stream>> Dial { get; init; } = DialTcp;

    private static async ValueTask<Stream> DialTcp(IPEndPoint endpoint, CancellationToken cancellation)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
