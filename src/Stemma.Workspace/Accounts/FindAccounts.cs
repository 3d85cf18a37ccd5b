using System.Collections.Immutable;
using Dapper;

namespace Stemma.Workspace.Accounts;

/// <summary>Tells which accounts an archive has.</summary>
public static class FindAccounts
{
    /// <summary>All, by name.</summary>
    public static ImmutableArray<Account> Run(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return [.. AccountRows.All(connection).Select(row => row.ToAccount())];
    }

    /// <summary>The account of this name; null where there is none.</summary>
    public static Account? One(Archive archive, string name)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return AccountRows.Find(connection, name)?.ToAccount();
    }

    /// <summary>Whether there is any account, disabled ones among them: if so, everybody must log in.</summary>
    public static bool Any(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return connection.ExecuteScalar<bool>("select exists (select 1 from account)");
    }
}
