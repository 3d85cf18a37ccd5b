using System.Data.Common;
using Dapper;

namespace Stemma.Workspace.Accounts;

/// <summary>Changes one account whole or not at all, gives it a new stamp, and tells of it.</summary>
internal static class AccountChange
{
    /// <exception cref="AccountRefusedException">There is no such account, or the change itself refuses.</exception>
    public static Task<Account> RunAsync(
        Archive archive,
        AccountEvent told,
        Action<DbConnection, DbTransaction, Account> change,
        CancellationToken cancellation
    )
    {
        var now = archive.Clock.GetUtcNow();
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                change(connection, transaction, AccountRows.Get(connection, transaction, told.Account).ToAccount());
                connection.Execute(
                    "update account set stamp = @stamp where name = @Account",
                    new { stamp = AccountRows.NewStamp(), told.Account },
                    transaction
                );
                AccountRows.Tell(connection, transaction, told, now);
                return AccountRows.Get(connection, transaction, told.Account).ToAccount();
            },
            cancellation
        );
    }

    /// <summary>Somebody must be left who keeps the accounts.</summary>
    /// <exception cref="AccountRefusedException">Nobody would be.</exception>
    public static void KeepAnEditor(DbConnection connection, DbTransaction transaction, Account account)
    {
        if (
            account is { Role: AccountRole.Editor, IsDisabled: false }
            && !AccountRows.HasOtherEditor(connection, transaction, account.Name)
        )
        {
            throw new AccountRefusedException($"«{account.Name}» is the last editor. Make somebody else an editor first.");
        }
    }
}
