using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Smtp = SmtpServer.SmtpServer;

namespace Stemma.Workspace.Tests.Notifying;

/// <summary>A real mail server on this machine that keeps what it takes.</summary>
internal sealed class MailServerInProcess : IAsyncDisposable
{
    public const string User = "desk";
    public const string Password = "correct horse battery staple";

    private readonly CancellationTokenSource end = new();
    private readonly Task running;
    private readonly Kept kept = new();

    /// <param name="certificate">Of one that offers TLS and takes mail only of who has logged in; null for one that takes all.</param>
    public MailServerInProcess(X509Certificate2? certificate = null)
    {
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
                if (certificate is not null)
                {
                    endpoint.Certificate(certificate).AuthenticationRequired().AllowUnsecureAuthentication(false);
                }
            })
            .Build();
        var parts = new ServiceProvider();
        parts.Add(kept);
        parts.Add(new DelegatingUserAuthenticator((user, password) => (user, password) == (User, Password)));
        running = new Smtp(options, parts).StartAsync(end.Token);
    }

    public int Port { get; }

    public IReadOnlyCollection<MimeMessage> Messages => kept.Messages;

    /// <summary>What came, byte for byte.</summary>
    public IReadOnlyCollection<byte[]> Raw => kept.Raw;

    /// <summary>Refuses so many messages from now on.</summary>
    public void Refuse(int count) => kept.Refusals = count;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        end.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Kept : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Messages { get; } = new();
        public ConcurrentQueue<byte[]> Raw { get; } = new();
        public int Refusals { get; set; }

        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            if (Refusals > 0)
            {
                Refusals--;
                return Task.FromResult(new SmtpResponse(SmtpReplyCode.InsufficientStorage, "the mailbox is full"));
            }

            Raw.Enqueue(buffer.ToArray());
            using var stream = new MemoryStream(buffer.ToArray());
            Messages.Enqueue(MimeMessage.Load(stream, cancellationToken));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }
}
