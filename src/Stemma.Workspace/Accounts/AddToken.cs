using System.Buffers.Text;
using System.Security.Cryptography;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Accounts;

/// <summary>Gives an account a token for programs.</summary>
public static class AddToken
{
    /// <summary>The longest label, in UTF-16 code units; a longer one is refused.</summary>
    public const int LongestLabel = 100;

    /// <summary>The most tokens of an account that can be used at one time.</summary>
    public const int Most = 50;

    /// <param name="archive">Where.</param>
    /// <param name="name">Whose.</param>
    /// <param name="label">What it is called, so that its owner knows which to revoke.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <returns>With the token itself, which nobody can ask for again.</returns>
    /// <exception cref="AccountRefusedException">There is no such account, it is disabled or has too many, or the label is empty or too long.</exception>
    public static Task<NewToken> RunAsync(
        Archive archive,
        string name,
        string label,
        string by,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(label);
        label = StoredText.Of(label).Trim();
        if (label.Length is 0 or > LongestLabel)
        {
            throw new AccountRefusedException(
                $"Give the token a label of 1 to {LongestLabel} characters, such as «newsroom import»."
            );
        }

        var token = ApiToken.Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ApiToken.RandomBytes));
        var now = archive.Clock.GetUtcNow();
        return archive.Database.WriteAsync(
            (connection, transaction) =>
            {
                var account = AccountRows.Get(connection, transaction, name).ToAccount();
                var used = connection.ExecuteScalar<long>(
                    "select count(*) from token where account = @name and revoked = 0",
                    new { name },
                    transaction
                );
                if (account.IsDisabled || used >= Most)
                {
                    throw new AccountRefusedException(
                        account.IsDisabled ? $"«{name}» is disabled." : $"«{name}» has {Most} tokens. Revoke one first."
                    );
                }

                var number = connection.ExecuteScalar<long>(
                    """
                    insert into token (hash, account, label, created_at, number)
                        values (@hash, @name, @label, @at, (select coalesce(max(number), 0) + 1 from token)) returning number
                    """,
                    new
                    {
                        hash = ApiToken.HashOf(token),
                        name,
                        label,
                        at = Instants.Write(now),
                    },
                    transaction
                );
                AccountRows.Tell(connection, transaction, new AccountEvent(name, by, "token-added", label), now);
                return new NewToken(token, new ApiToken(number, name, label, now, null, false));
            },
            cancellation
        );
    }
}
