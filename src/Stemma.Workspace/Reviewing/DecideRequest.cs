using System.Collections.Immutable;

namespace Stemma.Workspace.Reviewing;

/// <summary>A decision that a person wants to make.</summary>
/// <param name="Story">On which story.</param>
/// <param name="Item">The item's id, as <see cref="StorySubjects.Find"/> takes it.</param>
/// <param name="Act">What is decided.</param>
/// <param name="By">Who decides.</param>
public sealed record DecideRequest(long Story, string Item, Act Act, string By)
{
    /// <summary>
    /// What is merged with the item, or split from it, by id: figures for a figure or the claims to be parted, entities or the articles whose names are meant, utterances
    /// or quotes. Empty elsewhere.
    /// </summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>The item's <see cref="SubjectMark"/> when the person saw it; empty where it is not to be checked.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>The person's reason; may be empty.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>The sender's own; the same key sent again decides nothing anew. Empty where a request is never sent again.</summary>
    public string RequestKey { get; init; } = string.Empty;

    /// <summary>The revision that the sender saw; where the story has another by now, nothing is decided. Null where that does not matter.</summary>
    public long? Expected { get; init; }
}

/// <summary>A decision cannot be made as it was asked for; the message says why, in words for the person.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class DecisionRefusedException(string message) : Exception(message);

/// <summary>The item is not what it was when the person saw it.</summary>
/// <param name="item">Its id.</param>
public sealed class ItemChangedException(string item)
    : Exception(
        $"«{item}» has changed since you opened the page: articles or decisions have come in. Look at it again, then decide."
    );
