using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Stemma.Workspace.Accounts;

/// <summary>Which passwords are taken, and how they are kept: as salted hashes of PBKDF2 with SHA-512.</summary>
internal static class Passwords
{
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Iterations })
    );

    // Checked where there is no such account, so that the answer takes as long.
    private static readonly Lazy<string> OfNobody = new(() => Hasher.HashPassword(string.Empty, AccountRows.NewStamp()));

    /// <exception cref="AccountRefusedException">It is too short or too long.</exception>
    public static string Hash(string name, string password)
    {
        if (password.Length is < SetPassword.ShortestPassword or > SetPassword.LongestPassword)
        {
            throw new AccountRefusedException(
                $"A password has at least {SetPassword.ShortestPassword} characters and at most {SetPassword.LongestPassword}. Several words are easy to keep in mind."
            );
        }

        return Hasher.HashPassword(name, password);
    }

    /// <summary>Whether the password is the one of this hash; takes as long where there is no hash.</summary>
    public static bool Fits(string? hash, string password)
    {
        var given = password.Length > SetPassword.LongestPassword ? string.Empty : password;
        var found = Hasher.VerifyHashedPassword(string.Empty, hash ?? OfNobody.Value, given);
        return hash is not null && found != PasswordVerificationResult.Failed;
    }
}
