using System.Collections.Immutable;
using Stemma.Comparing;
using Stemma.Comparing.Reuse;

namespace Stemma.Web.Drawing;

/// <summary>Where the parts of a family tree stand, in pixels from the upper left.</summary>
/// <param name="Width">Of the whole drawing.</param>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Nodes">Articles and unseen sources.</param>
/// <param name="Edges">Who drew on whom.</param>
public sealed record TreeDrawing(
    int Width,
    int Height,
    ImmutableArray<TreeColumn> Columns,
    ImmutableArray<TreeNode> Nodes,
    ImmutableArray<TreeEdge> Edges
);

/// <summary>A run of columns under one heading.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Width">To the next heading.</param>
/// <param name="Heading">A day, or what else the column holds.</param>
public readonly record struct TreeColumn(int X, int Width, string Heading);

/// <summary>A box for an article, or a circle for a source that is not among the articles.</summary>
/// <param name="Article">The article; null for an unseen source.</param>
/// <param name="Letter">The Greek letter of an unseen source, as scholars name lost copies; empty for an article.</param>
/// <param name="Label">What stands on it.</param>
/// <param name="Detail">The second line.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="IsOrigin">True where others derive from it and it derives from none.</param>
public sealed record TreeNode(ArticleRef? Article, string Letter, string Label, string Detail, int X, int Y, bool IsOrigin)
{
    /// <summary>Width of every node.</summary>
    public const int Width = 168;

    /// <summary>So many letters of a label find room.</summary>
    public const int LabelLength = 19;

    /// <summary>So many letters of a source's name find room beside its circle.</summary>
    public const int SourceLength = 23;

    /// <summary>Height of every node.</summary>
    public const int Height = 46;
}

/// <summary>A line from the one drawn on to the one that draws on it.</summary>
/// <param name="From">Position of the node it leaves.</param>
/// <param name="To">Position of the node it reaches.</param>
/// <param name="Kind">How they stand.</param>
/// <param name="Path">The line as SVG path data.</param>
/// <param name="Label">For a person: <c>Daily Comet rewrites Northline: shares 62% of its words</c>.</param>
public sealed record TreeEdge(int From, int To, RelationKind Kind, string Path, string Label);
