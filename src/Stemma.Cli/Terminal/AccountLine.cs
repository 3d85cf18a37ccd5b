using System.Globalization;
using Stemma.Workspace.Accounts;

namespace Stemma.Cli.Terminal;

/// <summary>Accounts and tokens, a line each.</summary>
internal static class AccountLine
{
    public static string Of(Account account) =>
        $"{account.Name}: {account.Role.ToString().ToLowerInvariant()}{(account.IsDisabled ? ", disabled" : string.Empty)}";

    public static string Of(ApiToken token) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  token {token.Number}: {token.Label}, {(token.UsedAt is { } used ? $"last used {used:yyyy-MM-dd}" : "never used")}"
        );
}
