using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Workspace;
using Stemma.Workspace.Accounts;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma account</c>: who may use an archive.</summary>
internal static class AccountCommand
{
    private const string Description = """
        Keeps the accounts of an archive. As soon as there is one, everybody who uses the archive through «stemma serve» must log in.

        A reader looks and takes away; a reviewer also adds articles and decides; an editor also changes stories as a whole and keeps the accounts.
        Passwords are asked for, or read as the first line of standard input where that is no terminal.

        Examples:
          stemma account add Ana --role editor --data desk.stemma
          stemma account role Ben reviewer
          stemma account token Ana --label "newsroom import"

        Exit codes: 0 done; 2 wrong usage; 3 the account cannot be made or changed so, or the archive cannot be opened.
        """;

    public static Command Build(CliConsole console) =>
        new("account", Description)
        {
            BuildAdd(console),
            BuildList(console),
            BuildRole(console),
            BuildPassword(console),
            BuildState(console, "disable", "Keeps everybody from using an account; what was decided under its name stays.", true),
            BuildState(console, "enable", "Lets a disabled account be used again.", false),
            BuildToken(console),
            BuildRevoke(console),
        };

    private static Command BuildAdd(CliConsole console)
    {
        var name = Name();
        var role = new Option<AccountRole>("--role", "-r") { Description = "What the account may do.", Required = true };
        return Build(
            "add",
            "Makes an account. The first must be an editor's.",
            [name, role],
            console,
            async (parsed, archive, cancellation) =>
            {
                var wanted = new WantedAccount(parsed.GetValue(name)!, parsed.GetValue(role));
                await AddAccount.RunAsync(archive, wanted, SecretInput.Read(console, "Password"), By, cancellation);
                await console.Out.WriteLineAsync($"«{wanted.Name}» can log in now.");
            }
        );
    }

    private static Command BuildList(CliConsole console) =>
        Build(
            "list",
            "Shows the accounts and their tokens.",
            [],
            console,
            async (_, archive, _) =>
            {
                foreach (var account in FindAccounts.Run(archive))
                {
                    await console.Out.WriteLineAsync(AccountLine.Of(account));
                    foreach (var token in FindTokens.Run(archive, account.Name).Where(token => !token.IsRevoked))
                    {
                        await console.Out.WriteLineAsync(AccountLine.Of(token));
                    }
                }
            }
        );

    private static Command BuildRole(CliConsole console)
    {
        var name = Name();
        var role = new Argument<AccountRole>("role") { Description = "What the account may do from now on." };
        return Build(
            "role",
            "Says what an account may do; its sessions end.",
            [name, role],
            console,
            (parsed, archive, cancellation) =>
                SetRole.RunAsync(archive, parsed.GetValue(name)!, parsed.GetValue(role), By, cancellation)
        );
    }

    private static Command BuildPassword(CliConsole console)
    {
        var name = Name();
        return Build(
            "password",
            "Gives an account another password; its sessions end.",
            [name],
            console,
            (parsed, archive, cancellation) =>
                SetPassword.RunAsync(archive, parsed.GetValue(name)!, SecretInput.Read(console, "New password"), By, cancellation)
        );
    }

    private static Command BuildState(CliConsole console, string verb, string description, bool disabled)
    {
        var name = Name();
        return Build(
            verb,
            description,
            [name],
            console,
            (parsed, archive, cancellation) =>
                DisableAccount.RunAsync(archive, parsed.GetValue(name)!, disabled, By, cancellation)
        );
    }

    private static Command BuildToken(CliConsole console)
    {
        var name = Name();
        var label = new Option<string>("--label", "-l") { Description = "What it is for.", Required = true };
        return Build(
            "token",
            "Makes a token for programs and prints it, this once.",
            [name, label],
            console,
            async (parsed, archive, cancellation) =>
            {
                var made = await AddToken.RunAsync(archive, parsed.GetValue(name)!, parsed.GetValue(label)!, By, cancellation);
                await console.Out.WriteLineAsync(made.Token);
            }
        );
    }

    private static Command BuildRevoke(CliConsole console)
    {
        var name = Name();
        var number = new Argument<long>("number") { Description = "Which, as «stemma account list» shows it." };
        return Build(
            "revoke",
            "Keeps everybody from using a token.",
            [name, number],
            console,
            (parsed, archive, cancellation) =>
                RevokeToken.RunAsync(archive, parsed.GetValue(name)!, parsed.GetValue(number), By, cancellation)
        );
    }

    /// <summary>Whoever can write the file.</summary>
    private static string By => $"{Environment.UserName} (command line)";

    private static Argument<string> Name() => new("name") { Description = "Whose account." };

    private static Command Build(
        string verb,
        string description,
        Symbol[] symbols,
        CliConsole console,
        Func<ParseResult, Archive, CancellationToken, Task> run
    )
    {
        var data = ArchiveOption.Build();
        var command = new Command(verb, description) { data };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.SetAction(
            async (parsed, cancellation) =>
            {
                using var archive = Archive.Open(parsed.GetValue(data)!);
                try
                {
                    await run(parsed, archive, cancellation);
                    return ExitCodes.Done;
                }
                catch (AccountRefusedException refused)
                {
                    await console.Error.WriteLineAsync(refused.Message);
                    return ExitCodes.NothingDone;
                }
            }
        );
        return command;
    }
}
