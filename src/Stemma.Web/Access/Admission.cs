using Stemma.Workspace.Accounts;

namespace Stemma.Web.Access;

/// <summary>Who may send a request.</summary>
/// <param name="Everybody">True where nobody need be known.</param>
/// <param name="Role">The least that an account needs; null where nobody at all may, or everybody.</param>
internal readonly record struct Admission(bool Everybody, AccountRole? Role)
{
    public static Admission Anybody { get; } = new(true, null);

    /// <summary>Of a request that no rule names.</summary>
    public static Admission Nobody { get; } = new(false, null);

    public static implicit operator Admission(AccountRole role) => new(false, role);

    public bool Lets(AccountRole? role) => Everybody || (Role is { } least && role >= least);
}
