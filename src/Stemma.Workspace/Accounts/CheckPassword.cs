namespace Stemma.Workspace.Accounts;

/// <summary>Tells whether somebody who gives a name and a password may come in.</summary>
public static class CheckPassword
{
    /// <param name="archive">Where.</param>
    /// <param name="name">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <returns>The account; null where the name or the password is wrong, or the account is disabled. Which of them it was is not told, and takes as long.</returns>
    public static Account? Run(Archive archive, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(password);
        AccountRow? row;
        using (var connection = archive.Database.Connect())
        {
            row = AccountRows.Find(connection, name);
        }

        return Passwords.Fits(row?.Password, password) && row is { Disabled: 0 } ? row.ToAccount() : null;
    }
}
