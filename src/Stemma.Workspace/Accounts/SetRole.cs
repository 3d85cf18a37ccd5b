using Dapper;

namespace Stemma.Workspace.Accounts;

/// <summary>Says what an account may do; its sessions end.</summary>
public static class SetRole
{
    /// <param name="archive">Where.</param>
    /// <param name="name">Whose.</param>
    /// <param name="role">What they may do from now on.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="AccountRefusedException">There is no such account, or no editor would be left.</exception>
    public static Task<Account> RunAsync(
        Archive archive,
        string name,
        AccountRole role,
        string by,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        return AccountChange.RunAsync(
            archive,
            new AccountEvent(name, by, "role-set", role.ToString()),
            (connection, transaction, account) =>
            {
                if (role != AccountRole.Editor)
                {
                    AccountChange.KeepAnEditor(connection, transaction, account);
                }

                connection.Execute(
                    "update account set role = @role where name = @name",
                    new { role = role.ToString(), name },
                    transaction
                );
            },
            cancellation
        );
    }
}
