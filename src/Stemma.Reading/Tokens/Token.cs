using Stemma.Text;

namespace Stemma.Reading.Tokens;

/// <summary>A word, number, or mark of punctuation.</summary>
/// <param name="Span">Where it stands; never empty, never with white space at an edge.</param>
/// <param name="Kind">What it looks like.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);

/// <summary>What a token looks like; not what it means.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and hyphens kept as Universal Dependencies has them.</summary>
    Word,

    /// <summary>Starts with a digit: <c>30</c>, <c>10,000</c>, <c>3.5</c>, <c>16th</c>.</summary>
    Number,

    /// <summary>Everything else.</summary>
    Punctuation,
}

/// <summary>A run of tokens by position in the article's list, half-open. Not a <see cref="TextSpan"/>: it counts tokens.</summary>
/// <param name="Start">Position of the first token.</param>
/// <param name="End">Position after the last token.</param>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;

    /// <summary>True where the token at <paramref name="position"/> is in the run.</summary>
    public bool Contains(int position) => position >= Start && position < End;
}
