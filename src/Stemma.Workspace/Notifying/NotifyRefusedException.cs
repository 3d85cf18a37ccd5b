namespace Stemma.Workspace.Notifying;

/// <summary>A subscription or a mail server cannot be set so, or there is no subscription of that number; the message says why and what to do.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class NotifyRefusedException(string message) : Exception(message);
