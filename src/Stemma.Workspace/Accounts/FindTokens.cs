using System.Collections.Immutable;
using Dapper;
using Stemma.Workspace.Storage;

namespace Stemma.Workspace.Accounts;

/// <summary>Lists the tokens of an account.</summary>
public static class FindTokens
{
    /// <summary>All, the newest first, revoked ones among them.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="name">Whose.</param>
    public static ImmutableArray<ApiToken> Run(Archive archive, string name)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var connection = archive.Database.Connect();
        return
        [
            .. connection
                .Query<Row>(
                    """
                    select number as Number, account as Account, label as Label, created_at as CreatedAt, used_at as UsedAt, revoked as Revoked
                        from token where account = @name order by number desc
                    """,
                    new { name = StoredText.Of(name) }
                )
                .Select(row => row.ToToken()),
        ];
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public string Account { get; init; } = string.Empty;
        public string Label { get; init; } = string.Empty;
        public string CreatedAt { get; init; } = string.Empty;
        public string? UsedAt { get; init; }
        public long Revoked { get; init; }

        public ApiToken ToToken() =>
            new(Number, Account, Label, Instants.Read(CreatedAt), UsedAt is null ? null : Instants.Read(UsedAt), Revoked != 0);
    }
}
