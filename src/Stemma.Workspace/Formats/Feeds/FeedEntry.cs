using System.Collections.Immutable;

namespace Stemma.Workspace.Formats.Feeds;

/// <summary>One item of a feed. Texts are empty where the feed states none.</summary>
public sealed record FeedEntry
{
    /// <summary>What stays the same when the entry is published again, as the feed writes it: guid, atom:id, rdf:about, JSON id; else the address; empty where there is neither.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The page of the entry: absolute, of http or https; empty where none is stated or it cannot be resolved.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>Plain text on one line, whatever mark-up or coding the feed writes it in.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>When it was first published; null where no such date is stated, or none that can be read.</summary>
    public FeedTime? Published { get; init; }

    /// <summary>When it was last changed; null where no such date is stated, or none that can be read.</summary>
    public FeedTime? Updated { get; init; }

    /// <summary>Names of those who wrote it, their mail addresses where no names are given; in the order of the feed.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The outlet that an aggregator took the entry from; <see cref="FeedSource.None"/> where none is named.</summary>
    public FeedSource Source { get; init; } = FeedSource.None;

    /// <summary>The entry's language, else the feed's, as stated.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>Categories, tags, subjects and keywords, without repetition, in the order of the feed.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>HTML: the longest of full content, description and summary. It is as the feed wrote it, not made safe: show its text, not itself.</summary>
    public string Content { get; init; } = string.Empty;

    /// <summary>Recordings, pictures and films, in the order of the feed.</summary>
    public ImmutableArray<FeedEnclosure> Enclosures { get; init; } = [];
}

/// <summary>The outlet that an aggregated entry came from.</summary>
/// <param name="Name">Its title, or that of its feed; plain text.</param>
/// <param name="Address">Its page, else its feed; absolute, of http or https; empty where not stated.</param>
public sealed record FeedSource(string Name, string Address)
{
    /// <summary>No outlet is named.</summary>
    public static FeedSource None { get; } = new(string.Empty, string.Empty);
}

/// <summary>A file that goes with an entry.</summary>
/// <param name="Address">Absolute, of http or https.</param>
/// <param name="MediaType">As stated, such as <c>audio/mpeg</c>; empty where it is not.</param>
/// <param name="Length">In bytes, as stated; null where it is not, or is no number.</param>
public sealed record FeedEnclosure(string Address, string MediaType, long? Length);
