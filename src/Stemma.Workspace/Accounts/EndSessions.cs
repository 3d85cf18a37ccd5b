namespace Stemma.Workspace.Accounts;

/// <summary>Ends every session of an account, wherever it was begun.</summary>
public static class EndSessions
{
    /// <param name="archive">Where.</param>
    /// <param name="name">Whose.</param>
    /// <param name="by">Who ends them.</param>
    /// <param name="cancellation">Ends the work before anything is kept.</param>
    /// <exception cref="AccountRefusedException">There is no such account.</exception>
    public static Task<Account> RunAsync(Archive archive, string name, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return AccountChange.RunAsync(archive, new AccountEvent(name, by, "sessions-ended"), (_, _, _) => { }, cancellation);
    }
}
