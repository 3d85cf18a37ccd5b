namespace Stemma.Workspace.Stories;

/// <summary>Who changes which story.</summary>
/// <param name="Story">Which.</param>
/// <param name="By">Who.</param>
/// <param name="RequestKey">The sender's own; the same key sent again changes nothing anew. Empty where a request is never sent again.</param>
public sealed record StoryChange(long Story, string By, string RequestKey = "")
{
    /// <summary>The revision that the sender saw; where the story has another by now, nothing is changed. Null where that does not matter.</summary>
    public long? Expected { get; init; }
}
