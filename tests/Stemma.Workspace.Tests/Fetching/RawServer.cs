using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Stemma.Workspace.Tests.Fetching;

/// <summary>A server on this machine that answers with any bytes at all, as no well-behaved one would.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<RawRequest, Stream, CancellationToken, Task> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task loop;

    /// <param name="answer">Writes an answer to a request; the connection is closed after it.</param>
    /// <param name="certificate">To speak TLS; null for plain HTTP.</param>
    public RawServer(Func<RawRequest, Stream, CancellationToken, Task> answer, X509Certificate2? certificate = null)
    {
        this.answer = answer;
        this.certificate = certificate;
        listener.Start();
        loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every request so far, in the order in which they came.</summary>
    public ConcurrentQueue<RawRequest> Requests { get; } = new();

    /// <summary>A server whose answers are whole texts.</summary>
    public static RawServer Of(Func<RawRequest, string> answer) =>
        new((request, stream, end) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer(request)), end).AsTask());

    public static string Ok(string body, string headers = "Content-Type: text/html; charset=utf-8\r\n") =>
        $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    public static string Redirect(string location, int status = 302) =>
        $"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    public static string Status(int status, string headers = "") =>
        $"HTTP/1.1 {status} Status\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n";

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await loop;
    }

    private async Task AcceptAsync()
    {
        var visits = new List<Task>();
        try
        {
            while (true)
            {
                visits.Add(ServeAsync(await listener.AcceptTcpClientAsync(end.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(visits);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = await OpenAsync(client);
            if (await RawRequest.ReadAsync(stream, end.Token) is { } request)
            {
                Requests.Enqueue(request);
                await answer(request, stream, end.Token);
            }
        }
        catch (Exception gone)
            when (gone is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The visitor left in the middle of an answer, which is what many of these answers are for.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null)
        {
            return client.GetStream();
        }

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }
}

/// <summary>What a visitor asked for.</summary>
/// <param name="Path">With the query.</param>
/// <param name="Host">The header of that name.</param>
/// <param name="Head">All of the request's lines.</param>
/// <param name="At">When it came.</param>
internal sealed record RawRequest(string Path, string Host, string Head, DateTimeOffset At)
{
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken end)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, end) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n");
        var host = lines.Single(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))[5..].Trim();
        return new RawRequest(lines[0].Split(' ')[1], host, head.ToString(), DateTimeOffset.UtcNow);
    }
}
