namespace Stemma.Workspace.Accounts;

/// <summary>An account cannot be made or changed so; the message says why and what to do.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class AccountRefusedException(string message) : Exception(message);
