using System.CommandLine;
using Stemma.Workspace.Fetching;
using Stemma.Workspace.Notifying;

namespace Stemma.Cli.Commands;

/// <summary>The options of commands that tell subscribers what moved.</summary>
internal sealed class SendOptions
{
    private const string PasswordVariable = "STEMMA_MAIL_PASSWORD";

    private readonly Option<string?> mailServer = new("--mail-server")
    {
        Description =
            $"What e-mail goes out through: smtp://user@host:587 (STARTTLS) or smtps://user@host:465; the user's password comes from {PasswordVariable} or --mail-password-file.",
        HelpName = "address",
    };

    private readonly Option<string> mailFrom = new("--mail-from")
    {
        Description = "Whom e-mail is from, such as «Desk <desk@news.example>».",
        HelpName = "address",
        DefaultValueFactory = _ => string.Empty,
    };

    private readonly Option<FileInfo?> passwordFile = new("--mail-password-file")
    {
        Description = "A file whose first line is the password of the mail server's user.",
        HelpName = "file",
    };

    private readonly Option<string> publicAddress = new("--public-address")
    {
        Description =
            "Where people reach «stemma serve», such as https://desk.example; webhooks and e-mail point there. Without it they hold no links.",
        HelpName = "address",
        DefaultValueFactory = _ => string.Empty,
    };

    public void AddTo(Command command)
    {
        command.Add(mailServer);
        command.Add(mailFrom);
        command.Add(passwordFile);
        command.Add(publicAddress);
    }

    /// <summary>How what moved is sent.</summary>
    /// <exception cref="NotifyRefusedException">An option cannot be read, or one is missing.</exception>
    public NotifyOptions Of(ParseResult parsed, FetchOptions fetching) =>
        new()
        {
            Mail = parsed.GetValue(mailServer) is { } address
                ? MailServer.Read(address, parsed.GetValue(mailFrom)!, Password(parsed.GetValue(passwordFile)))
                : null,
            PublicAddress = NotifyOptions.ReadPublicAddress(parsed.GetValue(publicAddress)!),
            Fetching = fetching,
        };

    private static string Password(FileInfo? file) =>
        file is null
            ? Environment.GetEnvironmentVariable(PasswordVariable) ?? string.Empty
            : File.ReadLines(file.FullName).FirstOrDefault() ?? string.Empty;
}
