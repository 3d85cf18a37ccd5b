using Dapper;

namespace Stemma.Workspace.Accounts;

/// <summary>Gives an account another password; its sessions end.</summary>
public static class SetPassword
{
    /// <summary>The shortest password, in UTF-16 code units.</summary>
    public const int ShortestPassword = 12;

    /// <summary>The longest password, in UTF-16 code units.</summary>
    public const int LongestPassword = 256;

    /// <param name="archive">Where.</param>
    /// <param name="name">Whose.</param>
    /// <param name="password">As the person will type it.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="AccountRefusedException">There is no such account, or the password is too short or too long.</exception>
    public static Task<Account> RunAsync(
        Archive archive,
        string name,
        string password,
        string by,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(password);
        var hash = Passwords.Hash(name, password);
        return AccountChange.RunAsync(
            archive,
            new AccountEvent(name, by, "password-set"),
            (connection, transaction, _) =>
                connection.Execute("update account set password = @hash where name = @name", new { hash, name }, transaction),
            cancellation
        );
    }
}
