using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Reading.Pages;

/// <summary>A run of text that a browser would set as one block: a paragraph, a heading, an item of a list.</summary>
/// <param name="Text">The words, white space collapsed, <c>\n</c> where a line is broken.</param>
/// <param name="Kind">What the mark-up says it is.</param>
/// <param name="Element">The nearest block element around it.</param>
/// <param name="Words">Number of words.</param>
/// <param name="LinkShare">Share of its characters that are inside a link, 0 to 1.</param>
internal sealed record Block(string Text, BlockKind Kind, IElement Element, int Words, double LinkShare)
{
    /// <summary>True where it reads like running text: some words, most of them outside links.</summary>
    public bool IsProse => LinkShare < 0.5 && Kind != BlockKind.Heading && (Words >= 18 || (Words >= 8 && EndsSentence));

    /// <summary>True where a sentence ends in it.</summary>
    private bool EndsSentence => Text.AsSpan().IndexOfAny(".!?…。") >= 0;
}

/// <summary>A block of an article, or one that stands beside it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Beside">What it is beside the article; null where it is part of its text.</param>
internal readonly record struct PagePart(Block Block, BoilerplateKind? Beside);

/// <summary>A block of the article, and where its words stand in the page's text.</summary>
internal readonly record struct PlacedBlock(Block Block, TextSpan Span);

/// <summary>What the mark-up says of a <see cref="Block"/>.</summary>
internal enum BlockKind
{
    /// <summary>Anything without a more special kind.</summary>
    Paragraph,

    /// <summary>A heading of any level.</summary>
    Heading,

    /// <summary>An item of a list, or its term or description.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    Cell,
}

/// <summary>An element and the blocks in it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Parent">Index of the region around it; −1 for the body.</param>
/// <param name="First">Index of its first block.</param>
/// <param name="End">Index after its last block.</param>
/// <param name="Cue">What its tag, class, id and role say it is.</param>
internal sealed record Region(IElement Element, int Parent, int First, int End, RegionCue Cue);
