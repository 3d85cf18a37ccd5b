namespace Stemma.Workspace.Jobs;

/// <summary>What a job asks for; each kind has a queue of its own.</summary>
public enum JobKind
{
    /// <summary>Read one entry of a feed; the job's number is the entry's.</summary>
    Read,

    /// <summary>Compare the articles of one story; the job's number is the story's key.</summary>
    Compare,
}
