using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using TlsFailure = System.Security.Authentication.AuthenticationException;

namespace Stemma.Workspace.Notifying;

/// <summary>Sends what moved as e-mail. A password goes over TLS only.</summary>
/// <param name="server">What takes it.</param>
/// <param name="options">How it is sent.</param>
internal sealed class MailRoute(MailServer server, NotifyOptions options) : IDeliveryRoute
{
    public async Task<DeliveryOutcome> TryAsync(Delivery delivery, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            using var message = MailDigest.Write(delivery, server.From, options.PublicAddress);
            using var client = await OpenAsync(limit.Token).ConfigureAwait(false);
            await client.SendAsync(message, limit.Token).ConfigureAwait(false);
            await LeaveAsync(client, limit.Token).ConfigureAwait(false);
            return new DeliveryOutcome.Taken();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Failed(delivery, "the mail server did not answer in time.");
        }
        catch (Exception failure)
            when (failure
                    is CommandException
                        or ProtocolException
                        or AuthenticationException
                        or SslHandshakeException
                        or TlsFailure
                        or SocketException
                        or IOException
                        or NotSupportedException
            )
        {
            return Failed(delivery, WordsOf(failure));
        }
    }

    private async Task<SmtpClient> OpenAsync(CancellationToken stop)
    {
        var client = new SmtpClient { CheckCertificateRevocation = false };
        try
        {
            if (!server.TrustedRoots.IsEmpty)
            {
                client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, errors);
            }

            var security =
                server.IsSecureFromTheStart ? SecureSocketOptions.SslOnConnect
                : server.User.Length > 0 ? SecureSocketOptions.StartTls
                : SecureSocketOptions.StartTlsWhenAvailable;
            await client.ConnectAsync(server.Host, server.Port, security, stop).ConfigureAwait(false);
            if (server.User.Length > 0)
            {
                await client.AuthenticateAsync(server.User, server.Password, stop).ConfigureAwait(false);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The server has it by now: how the connection ends changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(quit: true, stop).ConfigureAwait(false);
        }
        catch (Exception failure)
            when (failure is ProtocolException or IOException or SocketException or OperationCanceledException)
        {
            // It was taken, and must not be sent again.
        }
    }

    private bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(server.TrustedRoots.ToArray());
        using var own = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(own);
    }

    /// <summary>What MailKit says of TLS takes a page.</summary>
    private static string WordsOf(Exception failure) =>
        failure switch
        {
            SslHandshakeException or TlsFailure => "the mail server does not prove who it is (TLS).",
            AuthenticationException => "the mail server refuses the user or the password.",
            NotSupportedException => "the mail server offers no TLS, or no way to log in.",
            SocketException socket => $"the mail server cannot be reached ({socket.SocketErrorCode}).",
            _ => failure.Message,
        };

    private static DeliveryOutcome.Failed Failed(Delivery delivery, string why) => new(NotifyProblems.Mail(delivery.To, why));
}
