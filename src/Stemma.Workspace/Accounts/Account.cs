namespace Stemma.Workspace.Accounts;

/// <summary>Somebody who may use an archive.</summary>
/// <param name="Name">Under which they decide; 1 to <see cref="AddAccount.LongestName"/> characters.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Stamp">Another one after each change of password, role or state: what was begun under an older one has ended.</param>
/// <param name="CreatedAt">When the account was made.</param>
/// <param name="IsDisabled">True where nobody can use it.</param>
public sealed record Account(string Name, AccountRole Role, string Stamp, DateTimeOffset CreatedAt, bool IsDisabled);
