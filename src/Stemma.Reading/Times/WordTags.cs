using Stemma.Reading.Parses;

namespace Stemma.Reading.Times;

/// <summary>What the parse says of the word at a token.</summary>
internal static class WordTags
{
    /// <summary>The part of speech of the token's first word; that of other things where there is no such token.</summary>
    public static PennTag At(TokenizedText text, int token) =>
        WordAt(text, token) is { } word ? text.Parsed[word].Xpos : PennTag.FullStop;

    /// <summary>The kind of name that the token's first word belongs to; none where there is no such token.</summary>
    public static NameKind NameAt(TokenizedText text, int token) =>
        WordAt(text, token) is { } word ? text.Parsed[word].Name : NameKind.None;

    private static int? WordAt(TokenizedText text, int token)
    {
        if (token < 0 || token >= text.Tokens.Length)
        {
            return null;
        }

        var word = text.Parsed.WordAt(text.Tokens[token].Span.Start);
        return word < text.Parsed.Words.Length ? word : null;
    }
}
