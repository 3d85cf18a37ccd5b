using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace Stemma.Workspace.Notifying;

/// <summary>A mail server that takes e-mail from us for anybody.</summary>
public sealed record MailServer
{
    private const int UsualPort = 587;
    private const int UsualSecurePort = 465;

    private MailServer() { }

    /// <summary>Its name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Its port; 1 to 65,535.</summary>
    public required int Port { get; init; }

    /// <summary>True where TLS begins with the connection (<c>smtps</c>); false where it is asked for (STARTTLS).</summary>
    public required bool IsSecureFromTheStart { get; init; }

    /// <summary>Who logs in, which is done over TLS only; empty where nobody does.</summary>
    public required string User { get; init; }

    /// <summary>Whom e-mail is from.</summary>
    public required string From { get; init; }

    /// <summary>Roots of certificates that are trusted instead of the system's; empty for the system's.</summary>
    public ImmutableArray<X509Certificate2> TrustedRoots { get; init; } = [];

    internal string Password { get; private init; } = string.Empty;

    /// <summary>Reads how a mail server is set.</summary>
    /// <param name="address"><c>smtp://user@host:587</c> or <c>smtps://user@host:465</c>; the ports are the usual ones. Never with a password.</param>
    /// <param name="from">An address of e-mail, as <c>desk@news.example</c> or <c>Desk &lt;desk@news.example&gt;</c>.</param>
    /// <param name="password">The user's; empty where there is none.</param>
    /// <exception cref="NotifyRefusedException">One of them cannot be read, or one is missing. The message holds no password.</exception>
    public static MailServer Read(string address, string from, string password)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(password);
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("smtp" or "smtps")
            || uri.Host.Length == 0
            || uri.PathAndQuery is not ("/" or "")
        )
        {
            // It may hold a password: nothing of it is repeated.
            throw new NotifyRefusedException("A mail server is written as smtp://user@host:587 or smtps://user@host:465.");
        }

        var user = Uri.UnescapeDataString(uri.UserInfo);
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw new NotifyRefusedException(
                "The mail server's password must not stand in its address, which everybody on this machine can read. Give it in STEMMA_MAIL_PASSWORD or in a file."
            );
        }

        if (user.Length > 0 && password.Length == 0)
        {
            throw new NotifyRefusedException(
                "The mail server's user has no password. Give it in STEMMA_MAIL_PASSWORD or in a file, or leave the user out."
            );
        }

        var isSecure = uri.Scheme == "smtps";
        return new MailServer
        {
            Host = uri.IdnHost.Trim('[', ']'),
            Port =
                uri.Port > 0 ? uri.Port
                : isSecure ? UsualSecurePort
                : UsualPort,
            IsSecureFromTheStart = isSecure,
            User = user,
            Password = password,
            From =
                MailboxAddress.TryParse(from, out var sender) && MailTarget.IsAddress(sender.Address)
                    ? from
                    : throw new NotifyRefusedException(
                        $"«{from}» is nobody whom e-mail can be from. Write it as desk@news.example."
                    ),
        };
    }

    /// <summary>Without user and password.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}
