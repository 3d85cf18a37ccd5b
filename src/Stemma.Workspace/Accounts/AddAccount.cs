using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Accounts;

/// <summary>Makes an account. As soon as there is one, everybody who uses the archive through a server must log in.</summary>
public static class AddAccount
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int LongestName = 64;

    private const string Marks = " .-_@'’";

    /// <param name="archive">Where.</param>
    /// <param name="wanted">Whose.</param>
    /// <param name="password">As the person will type it.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="AccountRefusedException">The name cannot be used or is taken, the password is too short, or the first account is no editor's.</exception>
    public static Task<Account> RunAsync(
        Archive archive,
        WantedAccount wanted,
        string password,
        string by,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(password);
        CheckName(wanted.Name);
        var hash = Passwords.Hash(wanted.Name, password);
        var account = new Account(wanted.Name, wanted.Role, AccountRows.NewStamp(), archive.Clock.GetUtcNow(), IsDisabled: false);
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                CheckAgainst([.. AccountRows.All(connection, transaction)], wanted);
                connection.Execute(
                    "insert into account (name, role, password, stamp, created_at) values (@Name, @role, @hash, @Stamp, @at)",
                    new
                    {
                        account.Name,
                        role = account.Role.ToString(),
                        hash,
                        account.Stamp,
                        at = Instants.Write(account.CreatedAt),
                    },
                    transaction
                );
                AccountRows.Tell(
                    connection,
                    transaction,
                    new AccountEvent(account.Name, by, "added", account.Role.ToString()),
                    account.CreatedAt
                );
                return account;
            },
            cancellation
        );
    }

    private static void CheckName(string name)
    {
        var usable =
            name.Length is > 0 and <= LongestName
            && name.Trim().Length == name.Length
            && name.All(letter => char.IsLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal));
        if (!usable)
        {
            throw new AccountRefusedException(
                $"A name has 1 to {LongestName} letters and digits, and between them spaces, full stops, hyphens, underscores, apostrophes or @."
            );
        }
    }

    private static void CheckAgainst(AccountRow[] there, WantedAccount wanted)
    {
        // «ana» beside «Ana» would let one be taken for the other in the log of decisions.
        if (there.Any(row => row.Name.Equals(wanted.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new AccountRefusedException($"There is an account «{wanted.Name}». Take another name.");
        }

        if (there.Length == 0 && wanted.Role != AccountRole.Editor)
        {
            throw new AccountRefusedException("The first account must be an editor's, who can make the others.");
        }
    }
}

/// <summary>An account that is to be made.</summary>
/// <param name="Name">Under which its owner will decide.</param>
/// <param name="Role">What they may do.</param>
public sealed record WantedAccount(string Name, AccountRole Role);
