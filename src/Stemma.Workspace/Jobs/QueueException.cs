namespace Stemma.Workspace.Jobs;

/// <summary>The queue of jobs cannot be used; the message names the broker, without user and password, and says what to do.</summary>
public sealed class QueueException : Exception
{
    /// <param name="message">What is wrong and what to do.</param>
    public QueueException(string message)
        : base(message) { }

    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="cause">What the broker or the network said.</param>
    public QueueException(string message, Exception cause)
        : base(message, cause) { }

    /// <summary>Whether trying again later may help: the broker is down or out of reach.</summary>
    internal bool MayPass { get; init; }
}
