using Stemma.Reading.Tokens;
using Stemma.Text;

namespace Stemma.Reading.Sentences;

/// <summary>A block of text between line breaks.</summary>
/// <param name="Span">Where it stands, without white space at the edges; never empty.</param>
/// <param name="Kind">What part of the article it is.</param>
public readonly record struct Paragraph(TextSpan Span, ParagraphKind Kind);

/// <summary>What part of the article a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Reporting.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>Author, date, place of writing.</summary>
    Byline,

    /// <summary>No part of the reporting; see the article's boilerplate.</summary>
    Boilerplate,
}

/// <summary>A sentence, or a headline or bullet without a full stop.</summary>
/// <param name="Span">Where it stands, without white space at the edges; never empty; never beyond its paragraph.</param>
/// <param name="Tokens">Its tokens; at least one.</param>
/// <param name="Paragraph">Position of its paragraph in <see cref="TokenizedText.Paragraphs"/>.</param>
public readonly record struct Sentence(TextSpan Span, TokenRange Tokens, int Paragraph)
{
    /// <summary>True where a stretch without an end had to be cut: a list or a broken file, no sentence of reporting.</summary>
    public bool IsCut => Tokens.Length >= SentenceSplitter.LongestSentence;
}
