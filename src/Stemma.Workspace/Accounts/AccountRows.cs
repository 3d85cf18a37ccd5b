using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Accounts;

/// <summary>Accounts as rows.</summary>
internal static class AccountRows
{
    private const string Columns =
        "name as Name, role as Role, password as Password, stamp as Stamp, created_at as CreatedAt, disabled as Disabled";

    public static IEnumerable<AccountRow> All(DbConnection connection, DbTransaction? transaction = null) =>
        connection.Query<AccountRow>($"select {Columns} from account order by name", transaction: transaction);

    public static AccountRow? Find(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<AccountRow>(
            $"select {Columns} from account where name = @name",
            new { name = StoredText.Of(name) },
            transaction
        );

    /// <exception cref="AccountRefusedException">There is none.</exception>
    public static AccountRow Get(DbConnection connection, DbTransaction transaction, string name) =>
        Find(connection, name, transaction)
        ?? throw new AccountRefusedException($"There is no account «{name}». «stemma account list» shows those there are.");

    /// <summary>Whether anybody but this account can keep the accounts.</summary>
    public static bool HasOtherEditor(DbConnection connection, DbTransaction transaction, string name) =>
        All(connection, transaction)
            .Any(row => row.Disabled == 0 && row.ToAccount().Role == AccountRole.Editor && row.Name != name);

    public static void Tell(DbConnection connection, DbTransaction transaction, AccountEvent told, DateTimeOffset at) =>
        connection.Execute(
            "insert into account_event (at, by, account, kind, detail) values (@at, @By, @Account, @Kind, @Detail)",
            new
            {
                at = Instants.Write(at),
                told.By,
                told.Account,
                told.Kind,
                told.Detail,
            },
            transaction
        );

    public static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>What somebody did to an account.</summary>
/// <param name="Account">Which account.</param>
/// <param name="By">Who did it.</param>
/// <param name="Kind">What.</param>
/// <param name="Detail">The role, or the label of the token; never a secret.</param>
internal sealed record AccountEvent(string Account, string By, string Kind, string Detail = "");

/// <summary>With properties: a column of SQLite has no enum and no truth value.</summary>
internal sealed class AccountRow
{
    public string Name { get; init; } = string.Empty;
    public string Role { get; init; } = string.Empty;
    public string Password { get; init; } = string.Empty;
    public string Stamp { get; init; } = string.Empty;
    public string CreatedAt { get; init; } = string.Empty;
    public long Disabled { get; init; }

    public Account ToAccount() =>
        new(Name, Enum.Parse<AccountRole>(Role, ignoreCase: true), Stamp, Instants.Read(CreatedAt), Disabled != 0);
}
