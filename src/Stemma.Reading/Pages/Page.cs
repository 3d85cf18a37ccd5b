using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>What a saved web page holds: its article's text, and what it says of itself.</summary>
public sealed record Page
{
    /// <summary>The main text: paragraphs parted by an empty line, no mark-up; empty where the page has no article.</summary>
    public required string Text { get; init; }

    /// <summary>Parts of <see cref="Text"/> that the mark-up shows to be captions, credits, navigation; ascending.</summary>
    public ImmutableArray<MarkedBoilerplate> Boilerplate { get; init; } = [];

    /// <summary>The posts of a live page, each with its time; ascending; empty where the page is no such page.</summary>
    public ImmutableArray<MarkedPost> Posts { get; init; } = [];

    /// <summary>The headline.</summary>
    public Stated Title { get; init; } = Stated.Nothing;

    /// <summary>The publisher.</summary>
    public Stated Outlet { get; init; } = Stated.Nothing;

    /// <summary>The authors, parted by <c>", "</c>.</summary>
    public Stated Byline { get; init; } = Stated.Nothing;

    /// <summary>The canonical address.</summary>
    public Stated Url { get; init; } = Stated.Nothing;

    /// <summary>The language of the page.</summary>
    public Stated Language { get; init; } = Stated.Nothing;

    /// <summary>When it was first published.</summary>
    public StatedTime Published { get; init; } = StatedTime.Nothing;

    /// <summary>When it was last changed; apart from <see cref="Published"/>.</summary>
    public StatedTime Updated { get; init; } = StatedTime.Nothing;
}
