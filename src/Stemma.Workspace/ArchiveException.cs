namespace Stemma.Workspace;

/// <summary>The archive cannot be used; the message names the file and says what to do.</summary>
public sealed class ArchiveException : IOException
{
    /// <param name="message">What is wrong and what to do.</param>
    public ArchiveException(string message)
        : base(message) { }

    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="cause">What the disk or database said.</param>
    public ArchiveException(string message, Exception cause)
        : base(message, cause) { }
}
