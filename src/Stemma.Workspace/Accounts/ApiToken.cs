using System.Security.Cryptography;
using System.Text;

namespace Stemma.Workspace.Accounts;

/// <summary>A token as it is listed; the token itself is kept nowhere.</summary>
/// <param name="Number">What it is revoked by.</param>
/// <param name="Account">Whose it is; it may do what the account may.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="CreatedAt">When it was given.</param>
/// <param name="UsedAt">When it was used last, to the hour; null where never.</param>
/// <param name="IsRevoked">True where nobody can use it any more.</param>
public sealed record ApiToken(
    long Number,
    string Account,
    string Label,
    DateTimeOffset CreatedAt,
    DateTimeOffset? UsedAt,
    bool IsRevoked
)
{
    /// <summary>What every token begins with, so that one that was left lying about is known for what it is.</summary>
    public const string Prefix = "stm_";

    internal const int RandomBytes = 32;

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A token that has just been made.</summary>
/// <param name="Token">To be shown once; it is not kept.</param>
/// <param name="Listed">As it is listed.</param>
public sealed record NewToken(string Token, ApiToken Listed)
{
    /// <summary>Without the token: what is written of it anywhere holds no secret.</summary>
    public override string ToString() => $"token {Listed.Number} of {Listed.Account}";
}
