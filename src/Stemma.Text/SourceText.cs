namespace Stemma.Text;

/// <summary>The text that every span of an article counts in: as received, boilerplate included, line ends as <c>\n</c>.</summary>
public sealed class SourceText
{
    /// <param name="content">The text; may be empty.</param>
    public SourceText(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>The span of the whole text.</summary>
    public TextSpan Span => new(0, Content.Length);

    /// <summary>The code unit at <paramref name="index"/>.</summary>
    public char this[int index] => Content[index];

    /// <summary>A view of the covered code units, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The covered code units as a new string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>The whole text.</summary>
    public override string ToString() => Content;
}
