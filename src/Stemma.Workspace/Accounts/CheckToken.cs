using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Accounts;

/// <summary>Tells whose a token is.</summary>
public static class CheckToken
{
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    /// <param name="archive">Where.</param>
    /// <param name="token">As a program sent it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The account; null where there is no such token, it was revoked, or its account is disabled.</returns>
    public static async Task<Account?> RunAsync(Archive archive, string token, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(token);
        if (!token.StartsWith(ApiToken.Prefix, StringComparison.Ordinal) || token.Length > 2 * ApiToken.RandomBytes)
        {
            return null;
        }

        var hash = ApiToken.HashOf(token);
        Use? use;
        AccountRow? row;
        using (var connection = archive.Database.Connect())
        {
            use = connection.QuerySingleOrDefault<Use>(
                "select account as Account, used_at as UsedAt from token where hash = @hash and revoked = 0",
                new { hash }
            );
            row = use is null ? null : AccountRows.Find(connection, use.Account);
        }

        if (use is null || row is not { Disabled: 0 })
        {
            return null;
        }

        await NoteAsync(archive, hash, use, cancellation).ConfigureAwait(false);
        return row.ToAccount();
    }

    /// <summary>To the hour: a program that reads must not make the archive write at every request.</summary>
    private static async Task NoteAsync(Archive archive, string hash, Use use, CancellationToken cancellation)
    {
        var now = archive.Clock.GetUtcNow();
        if (use.UsedAt is { } before && now - Instants.Read(before) < BetweenNotes)
        {
            return;
        }

        await archive
            .Database.WriteAsync(
                (connection, transaction) =>
                    connection.Execute(
                        "update token set used_at = @at where hash = @hash",
                        new { at = Instants.Write(now), hash },
                        transaction
                    ),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private sealed class Use
    {
        public string Account { get; init; } = string.Empty;
        public string? UsedAt { get; init; }
    }
}
