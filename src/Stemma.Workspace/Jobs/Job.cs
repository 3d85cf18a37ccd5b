namespace Stemma.Workspace.Jobs;

/// <summary>One piece of work that any machine may do. It may be handed out more than once, so doing it twice must have the effect of doing it once.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Number">With what: the number of an entry, or the key of a story.</param>
public readonly record struct Job(JobKind Kind, long Number);
