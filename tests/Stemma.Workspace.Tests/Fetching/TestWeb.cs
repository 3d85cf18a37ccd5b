using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Stemma.Workspace.Fetching;

namespace Stemma.Workspace.Tests.Fetching;

/// <summary>A small internet: names with the addresses that a test gives them, and one server that answers for every public address.</summary>
/// <remarks>The rules of the fetcher are those of production: only the last step, the connection to an address that it found allowed, leads elsewhere.</remarks>
internal sealed class TestWeb : IAsyncDisposable
{
    /// <summary>An address of the public internet.</summary>
    public const string Public = "93.184.216.34";

    /// <summary>What a fetch may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly RawServer server;
    private readonly RawServer? secure;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, Queue<string[]>> names = new(StringComparer.OrdinalIgnoreCase);

    public TestWeb(RawServer server, RawServer? secure = null, X509Certificate2? root = null, TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        this.server = server;
        this.secure = secure;
        Options = new FetchOptions
        {
            HostDelay = TimeSpan.Zero,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            TimeLimit = TimeLimit,
            HonoursRobots = false,
            TrustedRoots = root is null ? [] : [root],
            Resolve = (host, _) => Task.FromResult(AddressesOf(host)),
            Dial = DialAsync,
        };
    }

    /// <summary>Production's, with no waiting between pages and, unless a test asks for it, without robots.txt.</summary>
    public FetchOptions Options { get; }

    /// <summary>What was connected to, in order.</summary>
    public ConcurrentQueue<IPEndPoint> Dialled { get; } = new();

    /// <summary>A web of one plain server.</summary>
    public static TestWeb Of(Func<RawRequest, string> answer) => new(RawServer.Of(answer));

    /// <summary>What was asked of the plain server.</summary>
    public IEnumerable<RawRequest> Requests => server.Requests;

    /// <summary>Gives a name its addresses; each further call, those of the next time that it is looked up. The last ones stay.</summary>
    public TestWeb Name(string host, params string[] addresses)
    {
        names.GetOrAdd(host, _ => new Queue<string[]>()).Enqueue(addresses);
        return this;
    }

    public Task<FetchOutcome> FetchAsync(string address, Func<FetchOptions, FetchOptions>? change = null) =>
        FetchAsync(address, PageValidators.None, change);

    public async Task<FetchOutcome> FetchAsync(
        string address,
        PageValidators known,
        Func<FetchOptions, FetchOptions>? change = null
    )
    {
        using var fetcher = new PageFetcher(change is null ? Options : change(Options), clock);
        return await fetcher.FetchAsync(address, known);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        if (secure is not null)
        {
            await secure.DisposeAsync();
        }
    }

    /// <summary>A name that nobody gave an address has a public one.</summary>
    private IPAddress[] AddressesOf(string host)
    {
        if (!names.TryGetValue(host, out var answers))
        {
            return [IPAddress.Parse(Public)];
        }

        lock (answers)
        {
            var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
            return answer.Length > 0
                ? [.. answer.Select(address => IPAddress.Parse(address))]
                : throw new SocketException((int)SocketError.HostNotFound);
        }
    }

    private async ValueTask<Stream> DialAsync(IPEndPoint endpoint, CancellationToken cancellation)
    {
        Dialled.Enqueue(endpoint);
        var client = new TcpClient();
        var port = endpoint.Port == 443 && secure is not null ? secure.Port : server.Port;
        await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return client.GetStream();
    }
}
