using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Accounts;

/// <summary>Keeps everybody from using a token.</summary>
public static class RevokeToken
{
    /// <param name="archive">Where.</param>
    /// <param name="name">Whose token it is.</param>
    /// <param name="number">Which.</param>
    /// <param name="by">Who revokes it.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="AccountRefusedException">The account has no such token.</exception>
    public static Task RunAsync(Archive archive, string name, long number, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var now = archive.Clock.GetUtcNow();
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                var label =
                    connection.ExecuteScalar<string?>(
                        "update token set revoked = 1 where account = @name and number = @number returning label",
                        new { name = StoredText.Of(name), number },
                        transaction
                    ) ?? throw new AccountRefusedException($"«{name}» has no token {number}.");
                AccountRows.Tell(connection, transaction, new AccountEvent(name, by, "token-revoked", label), now);
                return true;
            },
            cancellation
        );
    }
}
