using Dapper;

namespace Stemma.Workspace.Accounts;

/// <summary>Keeps everybody from using an account, or allows it again; its sessions end. What was decided under its name stays.</summary>
public static class DisableAccount
{
    /// <param name="archive">Where.</param>
    /// <param name="name">Whose.</param>
    /// <param name="disabled">True: nobody can use it from now on; false: its owner can again.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="AccountRefusedException">There is no such account, or no editor would be left.</exception>
    public static Task<Account> RunAsync(
        Archive archive,
        string name,
        bool disabled,
        string by,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        return AccountChange.RunAsync(
            archive,
            new AccountEvent(name, by, disabled ? "disabled" : "enabled"),
            (connection, transaction, account) =>
            {
                if (disabled)
                {
                    AccountChange.KeepAnEditor(connection, transaction, account);
                }

                connection.Execute(
                    "update account set disabled = @disabled where name = @name",
                    new { disabled = disabled ? 1 : 0, name },
                    transaction
                );
            },
            cancellation
        );
    }
}
